import { parseEvent } from '@yilu/contracts';
import { connectTable } from '@yilu/dynamo';
import { queueHandler } from '@yilu/http/queue';
import { connectVault } from '@yilu/vault';
import { dynamoExamStore } from './adapters/dynamo-exam-store.js';
import { dynamoStudyLeaving } from './adapters/dynamo-study-leaving.js';
import { followLearnerEnd } from './use-cases/follow-learner-end.js';
import { followPerson } from './use-cases/follow-person.js';

const table = connectTable(process.env);
const city = process.env['CITY'] || 'ningbo';
const follow = followPerson({
  store: dynamoExamStore(table, city),
  vault: connectVault(process.env),
  now: table.now,
  city,
});
const followStudy = followLearnerEnd(dynamoStudyLeaving(table));

/** Identity's events off the queue: who somebody is, and who has ended. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (!event) return;
  await follow(event);
  // Once he has ended nothing more is written for him, and what is taken away stays away.
  await followStudy(event);
});
