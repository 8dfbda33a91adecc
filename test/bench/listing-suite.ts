import { BatchWriteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from '@yilu/dynamo';
import { copiesOf, listedPartition } from '@yilu/feedback/adapters/feedback-items';
import { offeredServices } from '@yilu/feedback/open311/services';
import { open311City, reportOf } from '../fixtures/open311-city.js';
import { startStore } from '../fixtures/store.js';
import { type Figure, median } from './figures.js';

const suite = 'listing';
const turns = 20;
const warmUp = 3;
const rows = 1000;
const pageRows = 100;
/** What one BatchWriteItem takes, and how many of them are under way at once. */
const [atOnce, abreast] = [25, 8];
const newest = Date.parse('2026-11-25T00:00:00.000Z');

/** Two reports a minute, one after the other into the past, through the services in turn. */
function listed(count: number) {
  const at = new Date(newest - count * 30_000).toISOString();
  const serviceCode = offeredServices[count % offeredServices.length]?.code ?? 'FAC-MIRROR';
  return reportOf(String(count).padStart(12, '0'), { serviceCode, requestedAt: at, updatedAt: at });
}

/** What lies in the lists for so many public reports. */
async function fill({ db, name }: Table, count: number): Promise<void> {
  let next = 0;
  const write = async () => {
    while (next < count) {
      const from = next;
      next = Math.min(count, from + Math.floor(atOnce / 2));
      const reports = Array.from({ length: next - from }, (_none, at) => listed(from + at));
      const puts = copiesOf({ reports }).map((Item) => ({ PutRequest: { Item } }));
      await db.send(new BatchWriteCommand({ RequestItems: { [name]: puts } }));
    }
  };
  await Promise.all(Array.from({ length: abreast }, write));
}

/**
 * A list of a thousand requests among so many, app and all, against its ten bare queries, by turns; when its first bytes
 * are there, and how large a piece of it is ever held.
 */
export async function listingSuite(count = 100_000): Promise<Figure[]> {
  const store = await startStore();
  try {
    const table = await store.table(suite);
    await fill(table, count);
    const city = await open311City({ table: async () => ({ ...table, now: () => new Date(newest) }) });
    city.clock.at = new Date(newest);

    const list = async (query: string) => {
      const began = performance.now();
      const response = await city.app.request(`https://api.test/open311/requests.json?${query}`);
      const reader = response.body?.getReader();
      let [first, bytes, largest] = [0, 0, 0];
      for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
        first ||= performance.now() - began;
        bytes += piece.value.length;
        largest = Math.max(largest, piece.value.length);
      }
      return { first, whole: performance.now() - began, bytes, largest };
    };
    const bare = async () => {
      const began = performance.now();
      let start: Record<string, unknown> | undefined;
      for (let read = 0; read < rows; read += pageRows) {
        const page = await table.db.send(
          new QueryCommand({
            TableName: table.name,
            IndexName: 'gsi1',
            KeyConditionExpression: 'gsi1pk = :pk',
            ExpressionAttributeValues: { ':pk': listedPartition('2026-11') },
            ScanIndexForward: false,
            Limit: pageRows,
            ...(start ? { ExclusiveStartKey: start } : {}),
          }),
        );
        start = page.LastEvaluatedKey;
      }
      return performance.now() - began;
    };

    const [all, ofOne, queries]: [Awaited<ReturnType<typeof list>>[], number[], number[]] = [[], [], []];
    for (let turn = 0; turn < warmUp + turns; turn++) {
      const [whole, one, query] = [await list(''), await list('service_code=FAC-MIRROR&status=open'), await bare()];
      if (turn < warmUp) continue;
      all.push(whole);
      ofOne.push(one.whole);
      queries.push(query);
    }
    const of = (value: (one: (typeof all)[number]) => number) => median(all.map(value));
    return [
      {
        ...{ suite, name: `a thousand among ${count} against ten bare queries`, unit: 'ratio', goal: 3 },
        value: of(({ whole }) => whole) / median(queries),
      },
      {
        ...{ suite, name: 'first bytes, of the time of the whole', unit: 'ratio', goal: 0.5 },
        value: of(({ first, whole }) => first / whole),
      },
      {
        ...{ suite, name: 'largest piece, of the whole', unit: 'ratio', goal: 0.2 },
        value: of(({ largest, bytes }) => largest / bytes),
      },
      { suite, name: 'a thousand (median)', value: of(({ whole }) => whole), unit: 'ms' },
      { suite, name: 'a thousand of one service that are open (median)', value: median(ofOne), unit: 'ms' },
      { suite, name: 'ten bare queries (median)', value: median(queries), unit: 'ms' },
      { suite, name: 'the whole list', value: of(({ bytes }) => bytes / 1000), unit: 'kB' },
    ];
  } finally {
    await store.stop();
  }
}
