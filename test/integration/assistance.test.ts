import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { dynamoConversationStore } from '@yilu/assistance/adapters/dynamo-conversation-store';
import { rememberedLine } from '@yilu/assistance/adapters/remembered-line';
import type { Table } from '@yilu/dynamo';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ids, picture, type Town, town } from '../api/assistance/town.js';
import { everything } from '../faults/snapshot.js';
import { type Store, startStore } from '../fixtures/store.js';

let store: Store;
let table: Table;
let here: Town;
let trips: string[];
let count = 0;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

beforeEach(async () => {
  table = await store.table(`assistance-${count++}`);
  trips = [];
  table.db.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        trips.push(commandName);
        return next(args);
      },
    { step: 'initialize', name: 'count' },
  );
  here = town(dynamoConversationStore({ ...table, now: () => here.clock.at }));
  for (const who of ['a', 'b', 'c'] as const) await here.person(who);
  trips = [];
});

const statuses = (answers: readonly { status: number }[]) => answers.map(({ status }) => status).sort();
const events = async (type: string) =>
  (await everything(table)).filter(({ event }) => (event as { type?: string } | undefined)?.type === type);
const itemsOf = async (prefix: string) => (await everything(table)).filter(({ pk }) => pk.startsWith(prefix));

describe('at once', () => {
  it('the button pressed five times makes one talk, one entry and one event', async () => {
    const opened = await Promise.all(Array.from({ length: 5 }, () => here.open('a')));
    expect(new Set(opened).size).toBe(1);
    expect((await here.get('wang', '/assistance/staff/conversations')).body.items).toHaveLength(1);
    expect(await events('assistance.conversation_opened')).toHaveLength(1);
  });

  it('two officers take a talk: one gets it, the other is told so', async () => {
    const id = await here.open('a');
    const taken = await Promise.all([here.take('wang', id), here.take('li', id)]);
    expect(statuses(taken)).toEqual([200, 409]);
    expect(taken.find(({ status }) => status === 409)?.body.code).toBe('assistance.held_by_other');
    expect(await events('staff.acted')).toHaveLength(1);
  });

  it('both write: nothing is lost and each line has a place of its own', async () => {
    const id = await here.open('a');
    await here.take('wang', id);
    const written = await Promise.all([
      ...[1, 2].map((at) => here.say('a', id, `市民 ${at}`)),
      ...[1, 2].map((at) => here.answer('wang', id, `民警 ${at}`)),
    ]);
    expect(statuses(written)).toEqual([201, 201, 201, 201]);
    const { messages } = await here.view('a', id);
    expect(messages.map(({ place }: { place: number }) => place)).toEqual([1, 2, 3, 4, 5]);
    expect(messages.flatMap(({ text }: { text?: string }) => text ?? []).sort()).toEqual(
      ['市民 1', '市民 2', '民警 1', '民警 2'].sort(),
    );
  });

  it('a message meets the end: it is in the thread before the end, or refused', async () => {
    const id = await here.open('a');
    const [said] = await Promise.all([
      here.say('a', id, '等等'),
      here.post('wang', here.desk(id, '/closing'), { reason: 'answered' }),
    ]);
    const { messages, closed } = await here.view('a', id);
    expect(closed.reason).toBe('answered');
    expect(messages.at(-1).note).toBe('closed');
    const kept = messages.some(({ text }: { text?: string }) => text === '等等');
    expect([said.status, kept]).toEqual(kept ? [201, true] : [409, false]);
  });

  it('an end meets the next asking: there is one open talk afterwards', async () => {
    const id = await here.open('a');
    await Promise.all([here.post('a', here.mine(id, '/closing')), here.open('a')]);
    const open = await here.open('a');
    expect((await here.view('a', open)).state).toBe('waiting');
    expect(await itemsOf(`PERSON#${ids.a}`)).toEqual(
      expect.arrayContaining([expect.objectContaining({ sk: 'OPEN', conversationId: open })]),
    );
  });

  it('a merge meets an asking of the merged person: nothing of his stays behind', async () => {
    await Promise.all([
      here.follow(here.event('identity.persons_merged', { personId: ids.a, into: ids.b, revision: 2 })),
      here.post('a', '/assistance/conversations', { screen: 'home' }),
    ]);
    const left = (await itemsOf(`PERSON#${ids.a}`)).map(({ sk }) => sk);
    expect(left).toEqual(['PERSON']);
  });
});

describe('a part of a thread', () => {
  it.each(['?before=1', '?after=5&before=2', '?after=999999'])('that holds no line is empty: %s', async (query) => {
    const id = await here.open('a');
    await here.say('a', id, '在吗');
    const { status, body } = await here.get('a', here.mine(id, query));
    expect([status, body.messages, body.earlier]).toEqual([200, [], false]);
  });
});

describe('the line', () => {
  it('counts everybody who waits, however many answered talks stand open beside them', async () => {
    const answered = Array.from({ length: 200 }, (_, at) => `answered-${at}`);
    for (const id of answered) {
      const ticket = { conversationId: id, since: '2026-11-01T00:00:00.000Z', screen: 'home', callback: false };
      const entry = { ...ticket, unanswered: false };
      await table.db.send(
        new PutCommand({
          TableName: table.name,
          Item: { pk: `CONVERSATION#${id}`, sk: 'TICKET', gsi1pk: 'DESK', gsi1sk: `b#${entry.since}#${id}`, entry },
        }),
      );
    }
    await here.open('b');
    here.wait(1);
    const id = await here.open('a');
    expect((await here.view('a', id)).place).toBe(2);
    const { items } = (await here.get('wang', '/assistance/staff/conversations?limit=3')).body;
    expect(items.map(({ unanswered }: { unanswered: boolean }) => unanswered)).toEqual([true, true, false]);
    await here.answer('wang', id, '在');
    const [ticket] = (await itemsOf(`CONVERSATION#${id}`)).filter(({ sk }) => sk === 'TICKET');
    expect(String(ticket?.['gsi1sk'])).toMatch(/^b#/);
  });
});

describe('the store', () => {
  it('is asked once by a poll after a cursor while an officer holds the talk', async () => {
    const id = await here.open('a');
    await here.take('wang', id);
    trips = [];
    await here.view('a', id, '?after=1');
    expect(trips).toEqual(['QueryCommand']);
  });

  it('is asked for the line once in five seconds, however many wait', async () => {
    const real = dynamoConversationStore(table);
    const waiting = town({ ...real, waitingLine: rememberedLine(real.waitingLine, () => here.clock.at) });
    const id = await waiting.open('a');
    trips = [];
    for (let poll = 0; poll < 4; poll++) await waiting.view('a', id, '?after=0');
    expect(trips.filter((command) => command === 'QueryCommand')).toHaveLength(4 + 2);
    here.clock.at = new Date(here.clock.at.getTime() + 5_000);
    await waiting.view('a', id, '?after=0');
    expect(trips).toHaveLength(4 + 2 + 3);
  });

  it('is read once and written once by each act', async () => {
    const id = await here.open('a');
    const once = ['BatchGetItemCommand', 'TransactWriteItemsCommand'];
    const acts = [
      () => here.say('a', id, '在吗'),
      () => here.post('a', here.mine(id, '/pictures'), picture),
      () => here.post('a', here.mine(id, '/callback')),
      () => here.take('wang', id),
      () => here.answer('wang', id, '在'),
      () => here.post('wang', here.desk(id, '/phone-reading'), { reason: '市民要求回电' }),
      () => here.post('wang', here.desk(id, '/calls'), { outcome: 'reached' }),
      () => here.post('wang', here.desk(id, '/transfer'), { to: 'desk_operator', handOver: '交接' }),
      () => here.post('a', here.mine(id, '/closing')),
    ];
    for (const act of acts) {
      trips = [];
      expect((await act()).status).toBeLessThan(300);
      expect(trips).toEqual(once);
    }
  });

  it('reads long threads in parts from either end, and exports them whole', async () => {
    const id = await here.open('a');
    for (let at = 1; at <= 110; at++) await here.say('a', id, `第 ${at} 条`);
    const latest = await here.view('a', id);
    expect([latest.messages[0].place, latest.messages.at(-1).place, latest.earlier]).toEqual([11, 110, true]);
    const before = await here.view('a', id, '?before=11');
    expect([before.messages[0].place, before.messages.at(-1).place, before.earlier]).toEqual([1, 10, false]);
    const { records } = (await here.get('a', '/assistance/me/export')).body;
    expect(records.flatMap((one: { data: { messages: unknown[] } }) => one.data.messages)).toHaveLength(110);
  });

  it('keeps no word, name or number in clear', async () => {
    const id = await here.open('a');
    await here.say('a', id, '悄悄话');
    await here.post('a', here.mine(id, '/callback'));
    await here.post('wang', here.desk(id, '/phone-reading'), { reason: '市民要求回电' });
    await here.post('wang', here.desk(id, '/transfer'), { to: 'desk_operator', handOver: '悄悄交接' });
    const text = JSON.stringify(await everything(table));
    for (const secret of ['悄悄', '13805740001']) expect(text).not.toContain(secret);
  });

  it('is empty of a deleted person, however long his talk was', async () => {
    const id = await here.open('a');
    for (let at = 1; at <= 100; at++) await here.say('a', id, `第 ${at} 条`);
    const deleted = here.event('identity.person_deleted', { personId: ids.a, revision: 2 });
    for (const _ of [1, 2]) await here.follow(deleted);
    expect(await itemsOf('CONVERSATION#')).toEqual([]);
    expect((await itemsOf(`PERSON#${ids.a}`)).map(({ sk }) => sk)).toEqual(['PERSON']);
  });

  it('lists the silent ones alone for the job', async () => {
    const id = await here.open('a');
    await here.answer('wang', id, '按提示挪车');
    await here.open('b');
    here.wait(24 * 60 + 1);
    expect(await here.closeSilent()).toBe(1);
    expect((await here.view('a', id)).closed.reason).toBe('silent');
    expect((await here.get('wang', '/assistance/staff/conversations')).body.items).toHaveLength(1);
  });

  it('puts a picture into the thread once, however often it is announced', async () => {
    const id = await here.open('a');
    const { photoId } = (await here.post('a', here.mine(id, '/pictures'), picture)).body;
    await Promise.all([here.arrive(id, photoId), here.arrive(id, photoId)]);
    expect((await here.view('a', id)).messages).toHaveLength(1);
  });
});
