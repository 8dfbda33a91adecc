import { parseEvent } from '@yilu/contracts';
import { connectTable } from '@yilu/dynamo';
import { queueHandler } from '@yilu/http/queue';
import { connectCases } from './adapters/connect-cases.js';
import { followPerson } from './use-cases/follow-person.js';

const follow = followPerson({ cases: connectCases(process.env, connectTable(process.env)), now: () => new Date() });

/** Identity's events off the queue, into the projection of the driver. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (event) await follow(event);
});
