import { parseEvent } from '@yilu/contracts';
import { connectTable } from '@yilu/dynamo';
import { queueHandler } from '@yilu/http/queue';
import { dynamoConversationStore } from './adapters/dynamo-conversation-store.js';
import { followPerson } from './use-cases/follow-person.js';

const table = connectTable(process.env);
const follow = followPerson({ conversations: dynamoConversationStore(table), now: table.now });

/** Identity's events off the queue, into the projection of the person and his talks. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (event) await follow(event);
});
