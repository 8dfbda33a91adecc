import { parseEvent } from '@yilu/contracts';
import { queueHandler } from '@yilu/http/queue';
import { composeMoney } from './money-composition.js';
import { followViolations } from './use-cases/follow-violations.js';

const follow = followViolations(composeMoney(process.env));

/** Decisions off the queue: what is owed, is owed no more, or grows no surcharge. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (event) await follow(event);
});
