import { parseEvent } from '@yilu/contracts';
import { connectTable } from '@yilu/dynamo';
import { queueHandler } from '@yilu/http/queue';
import { dynamoCaseStore } from './adapters/dynamo-case-store.js';
import { followPerson } from './use-cases/follow-person.js';

const follow = followPerson({ cases: dynamoCaseStore(connectTable(process.env)), now: () => new Date() });

/** Identity's events off the queue, into the projection of the driver. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (event) await follow(event);
});
