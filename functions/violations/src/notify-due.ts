import { connectTable } from '@yilu/dynamo';
import { logFault } from '@yilu/http/environment';
import { dynamoViolationStore } from './adapters/dynamo-violation-store.js';
import { notifyDue } from './use-cases/notify-due.js';
import { type JobContext, workingUntil } from './working-time.js';

const table = connectTable(process.env);
const notify = notifyDue({ store: dynamoViolationStore(table), now: table.now }, logFault);

/** Every hour: second and last notices of records whose term to come nears its end. */
export const handler = async (_event: unknown, context: JobContext): Promise<{ sent: number }> => ({
  sent: await notify(workingUntil(context)),
});
