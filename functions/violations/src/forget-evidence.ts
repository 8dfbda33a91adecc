import { connectTable } from '@yilu/dynamo';
import { logFault } from '@yilu/http/environment';
import { dynamoViolationStore } from './adapters/dynamo-violation-store.js';
import { forgetEvidence } from './use-cases/forget-evidence.js';
import { type JobContext, workingUntil } from './working-time.js';

const table = connectTable(process.env);
const report = (fault: unknown) => logFault(fault instanceof Error ? fault : new Error(String(fault)));
const forget = forgetEvidence({ store: dynamoViolationStore(table), now: table.now }, report);

/** Every hour: evidence that no defence brought forward in thirty days. */
export const handler = async (_event: unknown, context: JobContext): Promise<{ forgotten: number }> => ({
  forgotten: await forget(workingUntil(context)),
});
