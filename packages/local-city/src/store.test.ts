import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, expect, it } from 'vitest';
import { CityProblem } from './city-problem.js';
import { listens } from './network.js';
import { startStore } from './store.js';
import { createTable } from './tables.js';
import { sweep } from './time-to-live.js';

const directory = mkdtempSync(join(tmpdir(), 'yilu-store-'));
afterAll(() => rmSync(directory, { recursive: true }));

it('keeps its tables in the file over a restart and leaves no process behind', async () => {
  const file = join(directory, 'store.db');
  const first = await startStore({ file });
  await createTable(first.client, 'things');
  const item = { pk: 'THING#1', sk: 'STATE', name: '一路' };
  await DynamoDBDocumentClient.from(first.client).send(new PutCommand({ TableName: 'things', Item: item }));
  await first.stop();
  expect(await listens(Number(new URL(first.endpoint).port))).toBe(false);

  const second = await startStore({ file });
  await createTable(second.client, 'things');
  const found = await DynamoDBDocumentClient.from(second.client).send(
    new GetCommand({ TableName: 'things', Key: { pk: 'THING#1', sk: 'STATE' } }),
  );
  expect(found.Item).toEqual(item);
  await second.stop();
});

it('says why it cannot start on a file that is no store', async () => {
  const file = join(directory, 'broken.db');
  writeFileSync(file, 'not a store'.repeat(1000));
  const fault = await startStore({ file }).catch((thrown: unknown) => thrown);
  expect(fault).toBeInstanceOf(CityProblem);
  expect((fault as CityProblem).message).toContain(file);
});

it('forgets what has expired and nothing else', async () => {
  const store = await startStore();
  await createTable(store.client, 'things');
  const documents = DynamoDBDocumentClient.from(store.client);
  for (const [pk, expiresAt] of Object.entries({ past: 1000, future: 3000, always: undefined })) {
    const item = { pk, sk: 'STATE', ...(expiresAt ? { expiresAt } : {}) };
    await documents.send(new PutCommand({ TableName: 'things', Item: item }));
  }
  expect(await sweep(store.client, 'things', new Date(2_000_000))).toBe(1);
  const left = await Promise.all(
    ['past', 'future', 'always'].map(async (pk) => {
      const { Item } = await documents.send(new GetCommand({ TableName: 'things', Key: { pk, sk: 'STATE' } }));
      return Item !== undefined;
    }),
  );
  expect(left).toEqual([false, true, true]);
  await store.stop();
});
