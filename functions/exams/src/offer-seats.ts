import { parseEvent } from '@yilu/contracts';
import { connectTable } from '@yilu/dynamo';
import { queueHandler } from '@yilu/http/queue';
import { dynamoExamStore } from './adapters/dynamo-exam-store.js';
import { followFreedSeat } from './use-cases/follow-freed-seat.js';

const table = connectTable(process.env);
const city = process.env['CITY'] || 'ningbo';
const follow = followFreedSeat({ store: dynamoExamStore(table, city), now: table.now, city });

/** News of free seats off the queue: the next in line is offered them, or everybody of a session that was called off. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (event) await follow(event);
});
