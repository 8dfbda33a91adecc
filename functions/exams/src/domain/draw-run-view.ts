import { DrawFileName, type DrawRunView } from '@yilu/contracts';
import type { DrawRun } from './files.js';

/** A run as everybody may see it, once the root of its applications is published. */
export function drawRunView(run: DrawRun): DrawRunView | undefined {
  const { root, rootPublishedAt } = run;
  if (!root || !rootPublishedAt) return undefined;
  return {
    run: run.run,
    count: run.count,
    commitment: run.commitment,
    root,
    rootPublishedAt,
    ...(run.seed ? { seed: run.seed } : {}),
    ...(run.seated === undefined ? {} : { seated: run.seated }),
    ...(run.resultsHash ? { resultsHash: run.resultsHash } : {}),
    ...(run.drawnAt ? { drawnAt: run.drawnAt } : {}),
    ...(run.reason ? { reason: run.reason } : {}),
    files: run.files.map(({ name, sha256, bytes }) => ({ name: DrawFileName.parse(name), sha256, bytes })),
  };
}
