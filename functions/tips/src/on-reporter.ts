import { parseEvent } from '@yilu/contracts';
import { connectTable } from '@yilu/dynamo';
import { queueHandler } from '@yilu/http/queue';
import { dynamoTipStore } from './adapters/dynamo-tip-store.js';
import { followReporter } from './use-cases/follow-reporter.js';

const follow = followReporter({ store: dynamoTipStore(connectTable(process.env)) });

/** Two pseudonyms that became one, off the queue. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (event) await follow(event);
});
