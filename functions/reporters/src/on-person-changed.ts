import { parseEvent } from '@yilu/contracts';
import { queueHandler } from '@yilu/http/queue';
import { composeKeeping } from './composition.js';
import { followPerson } from './use-cases/follow-person.js';

const follow = followPerson(composeKeeping(process.env));

/** Identity's events off the queue: who stands behind which pseudonym. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (event) await follow(event);
});
