import { parseEvent } from '@yilu/contracts';
import { connectTable } from '@yilu/dynamo';
import { queueHandler } from '@yilu/http/queue';
import { dynamoTallies } from './adapters/dynamo-tallies.js';
import { countApplication } from './use-cases/count-application.js';

const table = connectTable(process.env);
const count = countApplication({ tallies: dynamoTallies(table) });

/** Who applied, changed or withdrew, off the queue and into the public counts. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (event) await count(event);
});
