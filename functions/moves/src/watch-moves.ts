import { logFault } from '@yilu/http/environment';
import { composeJob } from './job-composition.js';
import { watchMoves } from './use-cases/watch-moves.js';
import { type JobContext, workingUntil } from './working-time.js';

const report = (fault: unknown) => logFault(fault instanceof Error ? fault : new Error(String(fault)));
const watch = watchMoves(composeJob(process.env), report);

/** Every minute: silences, hand-overs to the police, and what has gone quiet. */
export const handler = async (_event: unknown, context: JobContext): Promise<{ seen: number }> => ({
  seen: await watch(workingUntil(context)),
});
