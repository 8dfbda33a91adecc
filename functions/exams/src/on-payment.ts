import { parseEvent } from '@yilu/contracts';
import { connectTable } from '@yilu/dynamo';
import { queueHandler } from '@yilu/http/queue';
import { dynamoExamStore } from './adapters/dynamo-exam-store.js';
import { settleFee } from './use-cases/settle-fee.js';

const table = connectTable(process.env);
const city = process.env['CITY'] || 'ningbo';
const settle = settleFee({ store: dynamoExamStore(table, city), now: table.now, city });

/** The payments' events off the queue: a fee was paid, or is on its way back. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (event) await settle(event);
});
