import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { RecordId } from '@yilu/contracts';
import type { Table } from '@yilu/dynamo';
import { forgetEvidence } from '@yilu/violations/use-cases/forget-evidence';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Store, startStore } from '../../fixtures/store.js';
import { personOf } from '../../fixtures/violations-people.js';
import { type ViolationsTown, violationsTown } from '../../fixtures/violations-town.js';

const start = new Date('2026-10-01T02:00:00.000Z');
const clock = { at: start };
const after = (days: number) => {
  clock.at = new Date(start.getTime() + days * 86_400_000);
};
let store: Store;
let table: Table;
let here: ViolationsTown;
let count = 0;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  clock.at = start;
  table = await store.table(`forget-evidence-${count++}`, { now: () => clock.at });
  here = await violationsTown(table);
  await here.publish();
});

const recordId = RecordId.parse('330203000001');
const ref = { recordId, personId: personOf('owner') };
const at = `/violations/records/${recordId}`;
const given = async (content: string): Promise<string> => {
  const photo = { kind: 'scene_photos', mediaType: 'image/jpeg', bytes: 64, sha256: content.repeat(64) };
  return (await here.post('owner', `${at}/evidence`, photo)).body.documentId;
};
const defend = (documents: string[]) =>
  here.post('owner', `${at}/defences`, {
    defenceId: crypto.randomUUID(),
    circumstance: 'conflicting_signals',
    statement: '当时信号灯与标志互相矛盾，请核实现场情况。',
    documents,
  });
const faults: unknown[] = [];
const forget = () => forgetEvidence(here.deps, (fault) => faults.push(fault))(new Date('2099-01-01T00:00:00.000Z'));
const kept = async () => (await here.find({ evidence: [ref] })).evidence[0]?.documents.map((one) => one.documentId);

it('forgets after thirty days what no defence brought forward, and lets the store drop what is empty', async () => {
  const documentId = await given('a');
  after(30);
  expect(await forget()).toBe(0);
  expect(await kept()).toEqual([documentId]);
  after(31);
  expect([await forget(), await forget()]).toEqual([1, 0]);
  expect(await kept()).toEqual([]);
  const { Items = [] } = await table.db.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: { ':pk': `RECORD#${recordId}`, ':sk': 'EVIDENCE#' },
    }),
  );
  expect(Items).toMatchObject([{ expiresAt: Math.ceil(clock.at.getTime() / 1000) }]);
  expect(Items[0]).not.toHaveProperty('gsi2pk');
  expect(faults).toEqual([]);
});

it('keeps what was filed, whatever lies beside it', async () => {
  const filed = await given('a');
  expect((await defend([filed])).status).toBe(201);
  await given('b');
  after(40);
  expect(await forget()).toBe(1);
  expect(await kept()).toEqual([filed]);
  after(400);
  expect(await forget()).toBe(0);
});

it('keeps what came later, and takes it up again in its turn', async () => {
  await given('a');
  after(20);
  const later = await given('b');
  after(31);
  expect(await forget()).toBe(1);
  expect(await kept()).toEqual([later]);
  after(51);
  expect(await forget()).toBe(1);
  expect(await kept()).toEqual([]);
});

it('begins anew for whoever comes back, and refuses what was forgotten', async () => {
  const gone = await given('a');
  after(31);
  await forget();
  expect((await defend([gone])).body.code).toBe('defence.foreign_document');
  const fresh = await given('a');
  expect(await kept()).toEqual([fresh]);
  expect((await defend([fresh])).status).toBe(201);
});

it('forgets once where two runs meet, and never what is filed at that very moment', async () => {
  const documentId = await given('a');
  after(31);
  const [, , filed] = await Promise.all([forget(), forget(), defend([documentId])]);
  expect(filed.status === 201).toBe((await kept())?.includes(documentId));
});
