import { parseEvent } from '@yilu/contracts';
import { connectTable } from '@yilu/dynamo';
import { queueHandler } from '@yilu/http/queue';
import { dynamoTipStore } from './adapters/dynamo-tip-store.js';
import { followDecision } from './use-cases/follow-decision.js';

const table = connectTable(process.env);
const follow = followDecision({ store: dynamoTipStore(table), now: table.now });

/** Decisions off the queue: a report that became a record has earned its reward. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (event) await follow(event);
});
