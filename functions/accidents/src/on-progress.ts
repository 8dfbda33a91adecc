import { parseEvent } from '@yilu/contracts';
import { connectTable } from '@yilu/dynamo';
import { queueHandler } from '@yilu/http/queue';
import { cityProfile } from '@yilu/law';
import { connectVault } from '@yilu/vault';
import { dynamoCollisions } from './adapters/dynamo-collisions.js';
import { dynamoStatistics } from './adapters/dynamo-statistics.js';
import { countProgress } from './use-cases/count-progress.js';
import { watchCollisions } from './use-cases/watch-collisions.js';

const table = connectTable(process.env);
const { now, newId } = table;
const count = countProgress(dynamoStatistics(table));
const watch = watchCollisions({
  collisions: dynamoCollisions(table),
  vault: connectVault(process.env),
  now,
  newId,
  profile: cityProfile(process.env['CITY'] || undefined),
});

/** What happened to accidents, and their claims, off the queue: into the public figures and the watch over collisions. */
export const handler = queueHandler(async (detail) => {
  const event = parseEvent(detail);
  if (!event) return;
  await count(event);
  await watch(event);
});
