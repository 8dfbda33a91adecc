import { parseEvent } from '@yilu/contracts';
import { connectTable } from '@yilu/dynamo';
import { queueHandler } from '@yilu/http/queue';
import { dynamoStudyLeaving } from './adapters/dynamo-study-leaving.js';
import { followLearnerEnd } from './use-cases/follow-learner-end.js';

const follow = followLearnerEnd(dynamoStudyLeaving(connectTable(process.env)));

/** Identity's events off the queue: who has ended, and in whom he goes on. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (event) await follow(event);
});
