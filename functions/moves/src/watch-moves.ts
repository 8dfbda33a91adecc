import { logFault } from '@yilu/http/environment';
import { composeJob } from './job-composition.js';
import { forgetPersons } from './use-cases/forget-persons.js';
import { watchMoves } from './use-cases/watch-moves.js';
import { type JobContext, workingUntil } from './working-time.js';

const deps = composeJob(process.env);
const report = (fault: unknown) => logFault(fault instanceof Error ? fault : new Error(String(fault)));
const watch = watchMoves(deps, report);
const forget = forgetPersons(deps, report);

/** Every minute: silences, hand-overs to the police, what has gone quiet, and what may not be kept any longer. */
export const handler = async (_event: unknown, context: JobContext): Promise<{ seen: number; forgotten: number }> => {
  const until = workingUntil(context);
  const seen = await watch(until);
  return { seen, forgotten: await forget(until) };
};
