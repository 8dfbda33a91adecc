import { parseEvent } from '@yilu/contracts';
import { connectTable } from '@yilu/dynamo';
import { queueHandler } from '@yilu/http/queue';
import { dynamoClaimStore } from './adapters/dynamo-claim-store.js';
import { followPerson } from './use-cases/follow-person.js';

const table = connectTable(process.env);
const follow = followPerson({ store: dynamoClaimStore(table), now: table.now });

/** Identity's merges and deletions off the queue: whose a claim is. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (event) await follow(event);
});
