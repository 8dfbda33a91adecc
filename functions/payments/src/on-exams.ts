import { parseEvent } from '@yilu/contracts';
import { queueHandler } from '@yilu/http/queue';
import { composeMoney } from './money-composition.js';
import { followExams } from './use-cases/follow-exams.js';

const follow = followExams(composeMoney(process.env));

/** Seats off the queue: a fee is owed, or is owed no more. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (event) await follow(event);
});
