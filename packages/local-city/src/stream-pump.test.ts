import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CityProblem } from './city-problem.js';
import { type Store, startStore } from './store.js';
import { readCheckpoints, startPump } from './stream-pump.js';
import { createTable } from './tables.js';

const directory = mkdtempSync(join(tmpdir(), 'yilu-pump-'));
let store: Store;
beforeAll(async () => {
  store = await startStore();
});
afterAll(async () => {
  await store.stop();
  rmSync(directory, { recursive: true });
});

const write = (table: string, pk: string) =>
  DynamoDBDocumentClient.from(store.client).send(
    new PutCommand({ TableName: table, Item: { pk, sk: 'EVENT', event: { id: pk } } }),
  );
const until = async (holds: () => boolean) => {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 3_000) throw new Error('It never came about');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

/** A relay that remembers what it carried and fails while `failing` names a key. */
function relayTo(carried: string[], failing: { key?: string } = {}) {
  return {
    name: 'relay',
    invoke: async (event: unknown) => {
      for (const { dynamodb } of (event as DynamoDBStreamEvent).Records) {
        const key = dynamodb?.Keys?.['pk']?.S ?? '';
        if (key === failing.key) return { batchItemFailures: [{ itemIdentifier: dynamodb?.SequenceNumber }] };
        carried.push(key);
      }
      return { batchItemFailures: [] };
    },
  };
}
const pumpOf = (table: string, relay: ReturnType<typeof relayTo>) =>
  startPump({
    endpoint: store.endpoint,
    tables: [table],
    relay,
    checkpointFile: join(directory, `${table}.json`),
    log: () => {},
    pollMilliseconds: 10,
  });

it('carries new outbox items alone, in order', async () => {
  await createTable(store.client, 'ordered');
  const carried: string[] = [];
  const pump = pumpOf('ordered', relayTo(carried));
  for (const key of ['OUTBOX#1', 'CASE#1', 'OUTBOX#2', 'RECEIPT#1', 'OUTBOX#3']) await write('ordered', key);
  await until(() => carried.length === 3);
  expect(carried).toEqual(['OUTBOX#1', 'OUTBOX#2', 'OUTBOX#3']);
  await pump.stop();
});

it('goes on after a restart where it stopped, with what came meanwhile', async () => {
  await createTable(store.client, 'restarted');
  const before: string[] = [];
  const first = pumpOf('restarted', relayTo(before));
  await write('restarted', 'OUTBOX#1');
  await until(() => before.length === 1);
  await first.stop();
  await write('restarted', 'OUTBOX#2');
  const after: string[] = [];
  const second = pumpOf('restarted', relayTo(after));
  await until(() => after.length === 1);
  expect(after).toEqual(['OUTBOX#2']);
  await second.stop();
});

it('delivers again from the record that the relay reported', async () => {
  await createTable(store.client, 'failing');
  for (const key of ['OUTBOX#1', 'OUTBOX#2', 'OUTBOX#3']) await write('failing', key);
  const carried: string[] = [];
  const failing = { key: 'OUTBOX#2' };
  const pump = pumpOf('failing', relayTo(carried, failing));
  await until(() => carried.length >= 1);
  failing.key = '';
  await until(() => carried.includes('OUTBOX#3'));
  expect(carried).toEqual(['OUTBOX#1', 'OUTBOX#2', 'OUTBOX#3']);
  await pump.stop();
});

it('refuses a broken file of checkpoints and leaves it as it is', () => {
  const file = join(directory, 'broken.json');
  writeFileSync(file, '{"half');
  expect(() => readCheckpoints(file)).toThrow(CityProblem);
  expect(readFileSync(file, 'utf8')).toBe('{"half');
});
