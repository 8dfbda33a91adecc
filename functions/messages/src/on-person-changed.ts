import { parseEvent } from '@yilu/contracts';
import { connectTable } from '@yilu/dynamo';
import { queueHandler } from '@yilu/http/queue';
import { dynamoMessageStore } from './adapters/dynamo-message-store.js';
import { followPerson } from './use-cases/follow-person.js';

const follow = followPerson({ messages: dynamoMessageStore(connectTable(process.env)) });

/** Identity's events off the queue, into the projection of the reader. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (event) await follow(event);
});
