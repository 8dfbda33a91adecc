import { BatchWriteCommand, DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { ReportId } from '@yilu/contracts';
import { itemIn, type Table } from '@yilu/dynamo';
import { cellPartition, filings } from '@yilu/feedback/adapters/feedback-items';
import { cellOf } from '@yilu/geo/cells';
import { startStore } from '@yilu/local-city/store';
import { createTable } from '@yilu/local-city/tables';
import { seeded } from '@yilu/theory/seeded';
import { feedbackTown, reportOf } from '../fixtures/feedback-town.js';
import { type Figure, median } from './figures.js';

const suite = 'nearby';
const goal = 3;
const asked = 300;
const warmUp = 50;
/** Forty kilometres by forty: a city's streets, every one of them full of troubles. */
const streets = { south: 29.68, west: 121.34, height: 0.36, width: 0.414 };

const below = seeded('nearby');
const share = () => below(1_000_000) / 1_000_000;
const somewhere = () => ({
  lat: streets.south + share() * streets.height,
  lng: streets.west + share() * streets.width,
});

const services = ['FAC-SIGNAL-DARK', 'FAC-SIGN-BLOCKED', 'ROAD-DAMAGE', 'FAC-LIGHTING'] as const;
const openReport = (n: number) =>
  reportOf({
    reportId: ReportId.parse(String(n).padStart(12, '0')),
    serviceCode: services[n % services.length] ?? 'ROAD-DAMAGE',
    location: somewhere(),
  });

/** What one BatchWriteItem takes, and how many of them are under way at once. */
const [atOnce, abreast] = [25, 8];

/** Open reports as they lie in the table, written past every rule. */
async function fill({ db, name }: Table, count: number): Promise<void> {
  let next = 0;
  const write = async () => {
    while (next < count) {
      const from = next;
      next = Math.min(count, from + atOnce);
      const items = Array.from({ length: next - from }, (_none, at) => itemIn(filings.reports, openReport(from + at)));
      await db.send(
        new BatchWriteCommand({ RequestItems: { [name]: items.map((Item) => ({ PutRequest: { Item } })) } }),
      );
    }
  };
  await Promise.all(Array.from({ length: abreast }, write));
}

const timed = async (run: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await run();
  return performance.now() - from;
};
const p95 = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;

/**
 * The search for what was reported nearby among so many open reports, handler and all, against one bare query of the cell
 * that the point lies in, by turns at the same points. A million reports take some gigabytes of memory.
 */
export async function nearbySuite(count = 1_000_000): Promise<Figure[]> {
  const store = await startStore({});
  try {
    await createTable(store.client, suite, { stream: false });
    const table: Table = {
      db: DynamoDBDocumentClient.from(store.client, { marshallOptions: { removeUndefinedValues: true } }),
      name: suite,
      now: () => new Date(),
      newId: () => crypto.randomUUID(),
    };
    const town = await feedbackTown({ table: async () => table });
    const filled = await timed(() => fill(table, count));
    const [searches, bare, found]: [number[], number[], number[]] = [[], [], []];
    for (let turn = 0; turn < warmUp + asked; turn++) {
      const point = somewhere();
      const search = async () => {
        const path = `/feedback/nearby?lat=${point.lat}&lng=${point.lng}&serviceCode=ROAD-DAMAGE`;
        const { status, body } = await town.get(undefined, path);
        if (status !== 200) throw new Error(`A search was answered ${status}`);
        found.push(body.items.length);
      };
      const query = () =>
        table.db.send(
          new QueryCommand({
            TableName: suite,
            IndexName: 'gsi1',
            KeyConditionExpression: 'gsi1pk = :pk',
            ExpressionAttributeValues: { ':pk': cellPartition(cellOf(point, 6)) },
          }),
        );
      // By turns one is first: whatever the other warmed serves both alike.
      const [one, other] =
        turn % 2 ? [await timed(search), await timed(query)] : [await timed(query), await timed(search)];
      const [searchMs, queryMs] = turn % 2 ? [one, other] : [other, one];
      if (turn < warmUp) continue;
      searches.push(searchMs);
      bare.push(queryMs);
    }
    return [
      {
        suite,
        name: `p95 among ${count} open reports against a bare query`,
        value: p95(searches) / p95(bare),
        unit: 'ratio',
        goal,
      },
      { suite, name: 'p95 of a search', value: p95(searches), unit: 'ms' },
      { suite, name: 'p95 of a bare query of its cell', value: p95(bare), unit: 'ms' },
      { suite, name: 'median of a search', value: median(searches), unit: 'ms' },
      { suite, name: 'shown at a point (median, 20 at most)', value: median(found), unit: 'count' },
      { suite, name: 'filling the store', value: filled, unit: 'ms' },
    ];
  } finally {
    await store.stop();
  }
}
