import { connectTable } from '@yilu/dynamo';
import { dynamoMoveStore } from './adapters/dynamo-move-store.js';
import { moveCityOf } from './city/cities.js';

/** What jobs and consumers need: the store, the city's limits and the clock. */
export function composeJob(environment: NodeJS.ProcessEnv) {
  const table = connectTable(environment);
  const { limits } = moveCityOf(environment['CITY'] || 'ningbo');
  return { store: dynamoMoveStore(table, limits), limits, now: table.now };
}
