import { parseEvent } from '@yilu/contracts';
import { queueHandler } from '@yilu/http/queue';
import { composeJob } from './job-composition.js';
import { noteArrival } from './use-cases/note-arrival.js';

const note = noteArrival(composeJob(process.env));

/** Word of messages, off the queue: whether an owner was reached. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (event) await note(event);
});
