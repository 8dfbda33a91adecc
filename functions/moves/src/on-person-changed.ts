import { parseEvent } from '@yilu/contracts';
import { queueHandler } from '@yilu/http/queue';
import { composeJob } from './job-composition.js';
import { followPerson } from './use-cases/follow-person.js';

const follow = followPerson(composeJob(process.env));

/** Identity's events off the queue: who holds which car, and who has ended. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (event) await follow(event);
});
