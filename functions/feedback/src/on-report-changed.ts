import { parseEvent } from '@yilu/contracts';
import { connectTable } from '@yilu/dynamo';
import { queueHandler } from '@yilu/http/queue';
import { dynamoFeedbackStore } from './adapters/dynamo-feedback-store.js';
import { tellFollowers } from './use-cases/tell-followers.js';

const tell = tellFollowers({ store: dynamoFeedbackStore(connectTable(process.env)) });

/** Own news off the queue: whoever follows the report is told. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (event) await tell(event);
});
