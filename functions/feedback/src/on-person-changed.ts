import { parseEvent } from '@yilu/contracts';
import { connectTable } from '@yilu/dynamo';
import { queueHandler } from '@yilu/http/queue';
import { dynamoFeedbackStore } from './adapters/dynamo-feedback-store.js';
import { followPerson } from './use-cases/follow-person.js';

const table = connectTable(process.env);
const follow = followPerson({ store: dynamoFeedbackStore(table), now: table.now });

/** Identity's events off the queue: who somebody is, and who has ended. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (event) await follow(event);
});
