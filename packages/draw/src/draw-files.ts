import type { PlanId, Sha256 } from '@yilu/contracts';
import type { ResultLine } from './read-line.js';
import type { Drawn } from './walk.js';

// Texts of the files that come out of a draw: members always in these orders, one line feed at the end.

/** `root.json`: published at least ten minutes before the seed is. */
export const rootFileText = (root: {
  readonly planId: PlanId;
  readonly count: number;
  readonly root: Sha256;
  readonly at: string;
}): string => `${JSON.stringify({ planId: root.planId, count: root.count, root: root.root, at: root.at })}\n`;

/** `draw.json`: reveals the seed, and binds the results. */
export const drawFileText = (draw: {
  readonly planId: PlanId;
  readonly run: number;
  readonly seed: Sha256;
  readonly root: Sha256;
  readonly tieSeed: Sha256;
  readonly count: number;
  readonly seated: number;
  readonly resultsHash: Sha256;
}): string =>
  `${JSON.stringify({
    planId: draw.planId,
    run: draw.run,
    seed: draw.seed,
    root: draw.root,
    tieSeed: draw.tieSeed,
    count: draw.count,
    seated: draw.seated,
    resultsHash: draw.resultsHash,
  })}\n`;

/** A line of `results.jsonl`, which has them by place. */
export const resultLine = ({ contender, place, sessionId }: Drawn): string =>
  JSON.stringify({
    number: contender.number,
    name: contender.name,
    place,
    session: sessionId ?? null,
  } satisfies ResultLine);
