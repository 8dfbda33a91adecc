import { parseEvent } from '@yilu/contracts';
import { connectTable } from '@yilu/dynamo';
import { queueHandler } from '@yilu/http/queue';
import { dynamoTipStore } from './adapters/dynamo-tip-store.js';
import { followOpening } from './use-cases/follow-opening.js';
import { followReporter } from './use-cases/follow-reporter.js';

const deps = { store: dynamoTipStore(connectTable(process.env)) };
const all = [followReporter(deps), followOpening(deps)];

/** Two pseudonyms that became one, and reports whose reporter's identity was opened, off the queue. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (!event) return;
  for (const take of all) await take(event);
});
