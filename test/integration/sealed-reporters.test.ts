import { createHash } from 'node:crypto';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from '@yilu/dynamo';
import { accept } from '@yilu/kernel';
import { dynamoMessageStore } from '@yilu/messages/adapters/dynamo-message-store';
import { takeNotice } from '@yilu/messages/use-cases/take-notice';
import { followDecision } from '@yilu/tips/use-cases/follow-decision';
import { enterTip } from '@yilu/violations/use-cases/enter-tip';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventsOf, type ReportersTown, reportersTown } from '../fixtures/reporters-town.js';
import { type RewardsRoom, rewardsRoom } from '../fixtures/rewards-room.js';
import { type Store, startStore } from '../fixtures/store.js';
import { eventAt, personOf, reportersVault, secretsOf, vault } from '../fixtures/tips-people.js';
import { type TipsTown, tipIdOf, tipsTown } from '../fixtures/tips-town.js';
import { type ViolationsTown, violationsTown } from '../fixtures/violations-town.js';

const at = new Date('2026-11-20T02:00:00.000Z');
let store: Store;
const tables: Table[] = [];
let tips: TipsTown;
let reporters: ReportersTown;
let rewards: RewardsRoom;
let violations: ViolationsTown;
let inbox: Table;

const table = async (name: string) => {
  const made = { ...(await store.table(`sealed-${name}`)), now: () => tips?.clock.at ?? at };
  tables.push(made);
  return made;
};
beforeAll(async () => {
  store = await startStore();
  tips = await tipsTown(await table('tips'), at);
  reporters = await reportersTown(await table('reporters'), tips);
  rewards = await rewardsRoom(await table('payments'), tips.clock);
  violations = await violationsTown(await table('violations'));
  inbox = await table('messages');
});
afterAll(() => store.stop());

/** Everything that lies anywhere: each item of each table, each object's name and bytes. */
async function dump(): Promise<{ readonly [place: string]: string }> {
  const places: Record<string, string> = {};
  for (const { db, name } of tables) {
    const { Items = [] } = await db.send(new ScanCommand({ TableName: name }));
    expect(Items.length).toBeGreaterThan(0);
    places[name] = JSON.stringify(Items);
  }
  for (const [key, bytes] of tips.objects) places[key] = `${key} ${Buffer.from(bytes).toString('latin1')}`;
  return places;
}

/** What an adopted report becomes: a record, audited, decided, its reward paid; and news all along. */
async function wholeLife(): Promise<void> {
  // A phone writes its owner into the picture.
  const marked = `Exif\0\0 ${secretsOf.zhang.name} 138 0574 0001`;
  const mark = Buffer.from(marked, 'latin1');
  await tips.file('zhang', 1);
  await tips.file('li', 2);
  await tips.file('zhang', 3, { plate: '浙B33333' });
  await tips.reject(3, 'false_report');
  await tips.post('zhang', `/tips/${tipIdOf(3)}/appeal`, { text: `我是${secretsOf.zhang.name}，照片是真的。` });
  await tips.adopt(1);
  await reporters.spread();

  const [adopted] = (await tips.events()).filter(({ type }) => type === 'tips.tip_adopted');
  if (adopted?.type !== 'tips.tip_adopted') throw new Error('Nothing was adopted');
  const enter = enterTip({
    store: violations.store,
    photos: {
      read: async (key) => {
        const bytes = tips.objects.get(key);
        if (!bytes) return undefined;
        const segment = [0xff, 0xe1, 0, mark.length + 2, ...mark];
        return Uint8Array.from([...bytes.subarray(0, 2), ...segment, ...bytes.subarray(2)]);
      },
      write: async (key, bytes) => void tips.objects.set(key, bytes),
    },
    sha256: (content) => createHash('sha256').update(content).digest('hex'),
    city: 'ningbo',
    now: () => at,
  });
  await enter(adopted);
  await enter(adopted);

  await followDecision(tips.deps)(
    eventAt(at, 'violations.decision_made', {
      recordId: adopted.data.recordId,
      maskedPlate: '浙B·1***5',
      act: { zh: '闯红灯', en: 'Red light' },
      personId: personOf('li'),
      provider: 'alipay',
      number: '3302031000000015' as never,
      outcome: 'fine',
      fen: 15_000,
      points: 6,
      served: 'electronic',
      verifyCode: 'D000000000000015',
    }),
  );
  await reporters.spread();
  const { openingId } = (await reporters.ask('supervisor')).body;
  await reporters.answer('legal_reviewer', openingId);
  expect((await reporters.look('supervisor', openingId)).body.name).toBe(secretsOf.zhang.name);

  const told = await eventsOf(tables[1] as Table);
  const [granted] = told.filter(({ type }) => type === 'reporters.reward_granted');
  if (granted?.type !== 'reporters.reward_granted') throw new Error('No reward was granted');
  await rewards.grant(granted);
  await rewards.claim('zhang', granted.data.rewardId, { holder: secretsOf.zhang.name });
  const { batchId } = (await rewards.propose('finance')).body;
  await rewards.decide('second_finance', batchId);
  expect((await rewards.file('finance', batchId)).text).toContain(secretsOf.zhang.name);
  expect((await rewards.pay('finance', batchId)).body.state).toBe('paid');

  const nobody = { send: async () => ({ outcome: 'delivered' as const }) };
  const take = takeNotice({
    messages: dynamoMessageStore(inbox),
    vault,
    wallets: { wechat: nobody, alipay: nobody },
    sms: nobody,
    owners: { findOwnerContact: async () => accept(undefined), tellOwner: async () => accept(undefined) } as never,
    now: () => at,
  });
  for (const event of told) await take(event);
}

it('holds no reporter’s name, phone, number or login in clear in any table or object, whatever befell his report', async () => {
  await wholeLife();
  const secrets = (['zhang', 'li', 'nameless'] as const).flatMap((who) => Object.values(secretsOf[who]));
  for (const [place, content] of Object.entries(await dump()))
    for (const secret of [...secrets, '138 0574 0001', '6222021234567890123'])
      expect({ place, secret, found: content.includes(secret) }).toEqual({ place, secret, found: false });
});

it('names nobody by his number either, where reports, records and rewards lie', async () => {
  const places = await dump();
  for (const who of ['zhang', 'li'] as const)
    for (const name of ['sealed-tips', 'sealed-payments'])
      expect({ name, who, found: places[name]?.includes(personOf(who)) }).toEqual({ name, who, found: false });
});

it('joins no reward to a report, and no record to either', async () => {
  const places = await dump();
  const pseudonym = await reportersVault.lookup('reporter', personOf('zhang'));
  const payee = await reportersVault.lookup('reward_payee', personOf('zhang'));
  expect(places['sealed-tips']).toContain(pseudonym);
  expect(places['sealed-payments']).toContain(payee);
  expect(places['sealed-tips']).not.toContain(payee);
  for (const name of ['sealed-payments', 'sealed-violations', 'sealed-messages'])
    for (const other of [pseudonym, tipIdOf(1)])
      expect({ name, found: places[name]?.includes(other) }).toEqual({ name, found: false });
});

it('enters the report as a record that no citizen sees before its audit, with pictures that say nothing of a phone', async () => {
  const { items } = await violations.store.listQueue('audit', { limit: 10 });
  expect(items).toMatchObject([{ status: 'entered', plate: '浙B12345', recordedBy: 'camera', holds: [] }]);
  expect(items[0]?.audited).toBeUndefined();
  const [record] = items;
  expect(record?.photos).toHaveLength(2);
  for (const { key, sha256 } of record?.photos ?? []) {
    const bytes = tips.objects.get(key) ?? new Uint8Array();
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('Exif');
  }
  const shown = await violations.get('owner', `/violations?plate=${encodeURIComponent('浙B12345')}&plateKind=02`);
  expect(shown.body.items).toEqual([]);
  const audit = { version: 1, verdict: 'publish' };
  expect(
    (await violations.post('desk_operator', `/violations/staff/records/${record?.recordId}/audit`, audit)).status,
  ).toBe(200);
});
