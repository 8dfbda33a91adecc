import { composeImport } from './import-composition.js';
import { runImport } from './use-cases/run-import.js';
import { type JobContext, workingUntil } from './working-time.js';

const deps = composeImport(process.env);
const run = runImport(deps);

/** Every minute: files that are not worked off, the longest waiting first, until time is up. */
export const handler = async (_event: unknown, context: JobContext): Promise<{ rows: number }> => {
  const until = workingUntil(context);
  let rows = 0;
  for (const file of await deps.imports.listRunning()) {
    if (new Date() >= until) break;
    rows += (await run(file, until)).mark.row - file.mark.row;
  }
  return { rows };
};
