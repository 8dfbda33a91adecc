import { parseEvent } from '@yilu/contracts';
import { connectTable } from '@yilu/dynamo';
import { queueHandler } from '@yilu/http/queue';
import { dynamoDeskStore } from './adapters/dynamo-desk-store.js';
import { dynamoFeedbackStore } from './adapters/dynamo-feedback-store.js';
import { countDesk } from './use-cases/count-desk.js';
import { moveFollowers } from './use-cases/move-followers.js';

const table = connectTable(process.env);
const move = moveFollowers({ store: dynamoFeedbackStore(table) });
const count = countDesk({ desk: dynamoDeskStore(table) });

/** What the desk did, off the queue: followers of a duplicate go along, and figures are added up. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (!event) return;
  await move(event);
  await count(event);
});
