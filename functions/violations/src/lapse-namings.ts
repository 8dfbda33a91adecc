import { connectTable } from '@yilu/dynamo';
import { dynamoViolationStore } from './adapters/dynamo-violation-store.js';
import { lapseNamings } from './use-cases/lapse-namings.js';
import { type JobContext, workingUntil } from './working-time.js';

const table = connectTable(process.env);
const lapse = lapseNamings({ store: dynamoViolationStore(table), now: table.now });

/** Every hour: offers to drivers that nobody answered in time go back to their owners. */
export const handler = async (_event: unknown, context: JobContext): Promise<{ lapsed: number }> => ({
  lapsed: await lapse(workingUntil(context)),
});
