import { connectTable } from '@yilu/dynamo';
import { logFault } from '@yilu/http/environment';
import { dynamoViolationStore } from './adapters/dynamo-violation-store.js';
import { reminderShards } from './adapters/violation-items.js';
import { remind } from './use-cases/remind.js';
import { type JobContext, workingUntil } from './working-time.js';

const table = connectTable(process.env);
const report = (fault: unknown) => logFault(fault instanceof Error ? fault : new Error(String(fault)));
const run = remind({ store: dynamoViolationStore(table), now: table.now }, reminderShards, report);

/** Every hour: tells whoever has not been told today of what ends soon. */
export const handler = async (_event: unknown, context: JobContext): Promise<void> => run(workingUntil(context));
