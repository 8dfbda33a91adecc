import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { DrawFileName } from '@yilu/contracts';
import { applicationLine, type DrawApplication } from '@yilu/draw/application-line';
import { drawFileText, resultLine, rootFileText } from '@yilu/draw/draw-files';
import { type PlanFile, planFileText } from '@yilu/draw/plan-file';
import { type Contender, contenders, ranked } from '@yilu/draw/ranking';
import { applicationOf } from '@yilu/draw/read-line';
import { growTree } from '@yilu/draw/root';
import { sessionsOf } from '@yilu/draw/sessions';
import { tieSeedOf } from '@yilu/draw/tie';
import { walk } from '@yilu/draw/walk';

/** Where the files of a draw go; a folder, or nowhere. */
export type Shelf = (name: DrawFileName) => { write(text: string): void; end(): void };

export const folder = (directory: string): Shelf => {
  mkdirSync(directory, { recursive: true });
  return (name) => {
    const file = openSync(join(directory, name), 'w');
    return { write: (text) => writeSync(file, text), end: () => closeSync(file) };
  };
};
export const nowhere: Shelf = () => ({ write: () => undefined, end: () => undefined });

/** Writes lines in few calls; answers with the hash of all that it wrote. */
function writeLines(shelf: Shelf, name: DrawFileName, lines: Iterable<string>): string {
  const hash = createHash('sha256');
  const { write, end } = shelf(name);
  let text = '';
  const flush = () => {
    hash.update(text);
    write(text);
    text = '';
  };
  for (const line of lines) {
    text += `${line}\n`;
    if (text.length > 1 << 20) flush();
  }
  flush();
  end();
  return hash.digest('hex');
}
const writeText = (shelf: Shelf, name: DrawFileName, text: string) => {
  const { write, end } = shelf(name);
  write(text);
  end();
};

export interface DrawnFolder {
  readonly root: string;
  readonly resultsHash: string;
  readonly seated: number;
}

/** A whole draw, as the city's job makes it, over applications in whatever order they came. */
export function drawFolder(
  { plan, seed, applications }: { plan: PlanFile; seed: string; applications: Iterable<DrawApplication> },
  shelf: Shelf,
): DrawnFolder {
  writeText(shelf, 'plan.json', planFileText(plan));
  // A line begins with its number: lines sorted are applications sorted.
  const lines = Array.from(applications, applicationLine).sort();
  const sessions = sessionsOf(plan.sessions);
  const contenderOf = contenders(sessions, plan.rankRule);
  const growing = growTree();
  const all: Contender[] = [];
  function* sorted() {
    for (const [at, line] of lines.entries()) {
      const application = applicationOf(line);
      growing.add(application.number, line);
      all.push(contenderOf(application));
      lines[at] = '';
      yield line;
    }
  }
  writeLines(shelf, 'applications.jsonl', sorted());
  const { root, count } = growing.end().tree;
  writeText(shelf, 'root.json', rootFileText({ planId: plan.planId, count, root, at: plan.closesAt }));

  const tieSeed = tieSeedOf(seed, root);
  let seated = 0;
  function* results() {
    for (const drawn of walk(sessions, ranked(all, tieSeed))) {
      if (drawn.sessionId) seated++;
      yield resultLine(drawn);
    }
  }
  const resultsHash = writeLines(shelf, 'results.jsonl', results());
  writeText(
    shelf,
    'draw.json',
    drawFileText({ planId: plan.planId, run: 1, seed, root, tieSeed, count, seated, resultsHash }),
  );
  return { root, resultsHash, seated };
}
