import { parseEvent } from '@yilu/contracts';
import { queueHandler } from '@yilu/http/queue';
import { composeKeeping } from './composition.js';
import { keepReporter } from './use-cases/keep-reporter.js';

const keep = keepReporter(composeKeeping(process.env));

/** Events of reports off the queue: who filed one is kept, told and rewarded. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (event) await keep(event);
});
