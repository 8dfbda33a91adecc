import { connectTable } from '@yilu/dynamo';
import { logFault } from '@yilu/http/environment';
import { dynamoViolationStore } from './adapters/dynamo-violation-store.js';
import { followServices } from './use-cases/follow-services.js';
import { type JobContext, workingUntil } from './working-time.js';

const table = connectTable(process.env);
const report = (fault: unknown) => logFault(fault instanceof Error ? fault : new Error(String(fault)));
const follow = followServices({ store: dynamoViolationStore(table), now: table.now }, report);

/** Every hour, so that a day that has begun is seen: public notices that are over, last days that became certain. */
export const handler = async (_event: unknown, context: JobContext): Promise<{ followed: number }> => ({
  followed: await follow(workingUntil(context)),
});
