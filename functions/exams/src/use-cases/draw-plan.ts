import type { DrawFileName } from '@yilu/contracts';
import { commitmentOf } from '@yilu/draw/commitment';
import { drawFileText, resultLine } from '@yilu/draw/draw-files';
import { planFileOf } from '@yilu/draw/plan-file';
import { type Contender, contenders, ranked } from '@yilu/draw/ranking';
import { applicationOf } from '@yilu/draw/read-line';
import { sessionsOf } from '@yilu/draw/sessions';
import { tieSeedOf } from '@yilu/draw/tie';
import { walk } from '@yilu/draw/walk';
import { drawFilePlace } from '../domain/draw-places.js';
import type { DrawRun } from '../domain/files.js';
import { type DrawDeps, inPieces, linesOf, markRun, textOf } from './draw-steps.js';

/** Reveals the seed, draws, and publishes. Broken off, it comes to the same: everything follows from files that stand. */
export async function drawPlan(deps: DrawDeps, run: DrawRun): Promise<DrawRun> {
  const { planId, root, folder, commitment } = run;
  if (!root || !folder) throw new Error(`Run ${planId}/${run.run} has no root to draw over`);
  const seed = await deps.vault.open('draw_seed', planId, run.sealedSeed);
  if (commitmentOf(planId, seed) !== commitment) throw new Error(`The seed of ${planId} is not the one committed to`);

  const { shelf } = deps;
  const read = (name: DrawFileName) => shelf.read(drawFilePlace(folder, name));
  const plan = planFileOf(await textOf(read('plan.json')));
  const sessions = sessionsOf(plan.sessions);
  const contenderOf = contenders(sessions, plan.rankRule);
  const all: Contender[] = [];
  for await (const line of linesOf(read('applications.jsonl'))) all.push(contenderOf(applicationOf(line)));

  const tieSeed = tieSeedOf(seed, root);
  let seated = 0;
  function* results() {
    for (const drawn of walk(sessions, ranked(all, tieSeed))) {
      if (drawn.sessionId) seated++;
      yield resultLine(drawn);
    }
  }
  const write = async (name: DrawFileName, content: AsyncIterable<string> | string) => ({
    name,
    ...(await shelf.write(drawFilePlace(folder, name), content)),
  });
  const resultsFile = await write('results.jsonl', inPieces(results()));
  const resultsHash = resultsFile.sha256;
  const count = all.length;
  const told = { planId, run: run.run, seed, root, tieSeed, count, seated, resultsHash };
  const files = [...run.files, await write('draw.json', drawFileText(told)), resultsFile];
  const drawnAt = deps.now().toISOString();
  return markRun(deps, run, { stage: 'walked', next: 0, seed, seated, resultsHash, drawnAt, files });
}
