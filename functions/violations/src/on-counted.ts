import { parseEvent } from '@yilu/contracts';
import { connectTable } from '@yilu/dynamo';
import { queueHandler } from '@yilu/http/queue';
import { dynamoStatistics } from './adapters/dynamo-statistics.js';
import { dynamoViolationStore } from './adapters/dynamo-violation-store.js';
import { countViolation } from './use-cases/count-violation.js';

const table = connectTable(process.env);
const count = countViolation({ store: dynamoViolationStore(table), statistics: dynamoStatistics(table) });

/** What was published, decided and contested, off the queue and into the public figures. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (event) await count(event);
});
