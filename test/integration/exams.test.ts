import { PlanId, SessionId } from '@yilu/contracts';
import { dynamoExamStore } from '@yilu/exams/adapters/dynamo-exam-store';
import { dynamoTallies } from '@yilu/exams/adapters/dynamo-tallies';
import type { Booking, Objection } from '@yilu/exams/domain/files';
import type { ExamStore } from '@yilu/exams/ports';
import { accept, base32Digits } from '@yilu/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putFiles } from '../fixtures/exams-files.js';
import { personOf } from '../fixtures/exams-people.js';
import { planId, planOf, sessionOf } from '../fixtures/exams-town.js';
import { type Store, startStore } from '../fixtures/store.js';

let store: Store;
let count = 0;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

const now = new Date('2026-11-20T02:00:00.000Z');
const fresh = async () => store.table(`exams-store-${count++}`, { now: () => now });
const all = { limit: 50 };
const session = SessionId.parse('S2YZ1207A');
const numberOf = (n: number) => `2${String(n).padStart(11, '0')}${base32Digits[n % 32]}` as Booking['number'];

const bookingOf = (n: number, over: Partial<Booking> = {}): Booking => ({
  personId: personOf(`c${n}`),
  subject: 'S2',
  version: 1,
  number: numberOf(n),
  planId,
  provider: 'wechat',
  licenceClass: 'C1',
  maskedName: '学*',
  pool: 'general',
  state: 'applied',
  changes: 0,
  reminded: [],
  needs: [],
  steps: [],
  ...over,
});
const seat: NonNullable<Booking['session']> = {
  sessionId: session,
  siteId: 'yinzhou',
  startsAt: '2026-12-07T01:00:00.000Z',
  endsAt: '2026-12-07T03:00:00.000Z',
};

/** What lies in all shards of a list. */
async function over<T>(
  shards: number,
  list: (shard: number) => Promise<{ readonly items: readonly T[] }>,
): Promise<T[]> {
  const pages = await Promise.all(Array.from({ length: shards }, (_, shard) => list(shard)));
  return pages.flatMap(({ items }) => items);
}
const applied = (of: ExamStore) => over(64, (shard) => of.listApplied(planId, shard, all));

describe('the lists of the exams', () => {
  it('keep drafts from the public, and the newest window first', async () => {
    const table = await fresh();
    const exams = dynamoExamStore(table, 'ningbo');
    const plans = [47, 48, 49].map((week) =>
      planOf({ planId: PlanId.parse(`P2026W${week}`), opensAt: `2026-11-${week - 30}T01:00:00.000Z` }),
    );
    const draft = planOf({ planId: PlanId.parse('P2026W50'), status: 'draft' });
    await putFiles(table, { plans: [...plans, draft] });
    expect((await exams.listPlans(all)).items.map((one) => one.planId)).toEqual(['P2026W49', 'P2026W48', 'P2026W47']);
    expect((await exams.listDrafts(all)).items.map((one) => one.planId)).toEqual(['P2026W50']);
    const first = await exams.listPlans({ limit: 2 });
    const rest = await exams.listPlans({ limit: 2, cursor: first.nextCursor });
    expect([first.items.length, rest.items.length, rest.nextCursor]).toEqual([2, 1, undefined]);
  });

  it('find sessions of a plan by their beginning, and open ones from a day of this city on', async () => {
    const table = await fresh();
    const exams = dynamoExamStore(table, 'ningbo');
    const at = (id: string, startsAt: string, open: boolean) =>
      sessionOf({ sessionId: SessionId.parse(id), startsAt, open });
    await putFiles(table, {
      sessions: [
        at('S2LATER1', '2026-12-08T01:00:00.000Z', true),
        // Midnight of the 8th in this city: still the 7th in UTC.
        at('S2MIDNIGHT', '2026-12-07T16:00:00.000Z', true),
        at('S2EARLY1', '2026-12-07T15:59:59.000Z', true),
        at('S2CLOSED1', '2026-12-09T01:00:00.000Z', false),
        { ...at('S2STORM1', '2026-12-10T01:00:00.000Z', true), cancelled: { at: '', reason: { zh: '', en: '' } } },
      ],
    });
    expect((await exams.listSessions(planId, 'S2', all)).items.map((one) => one.sessionId)).toEqual([
      'S2EARLY1',
      'S2MIDNIGHT',
      'S2LATER1',
      'S2CLOSED1',
      'S2STORM1',
    ]);
    const coming = async (span: Parameters<ExamStore['listComing']>[1]) =>
      (await exams.listComing('S2', span, all)).items.map((one) => one.sessionId);
    const midnight = new Date('2026-12-07T16:00:00.000Z');
    expect(await coming({ from: midnight })).toEqual(['S2MIDNIGHT', 'S2LATER1']);
    const [from, before] = [new Date('2026-12-07T00:00:00.000Z'), new Date('2026-12-07T17:00:00.000Z')];
    expect(await coming({ from, before, latestFirst: true })).toEqual(['S2MIDNIGHT', 'S2EARLY1']);
    expect(await coming({ from, before: midnight })).toEqual(['S2EARLY1']);
  });

  it('spread the applications of a plan over their shards, by number, and keep those without a seat', async () => {
    const table = await fresh();
    const exams = dynamoExamStore(table, 'ningbo');
    const bookings = Array.from({ length: 200 }, (_, n) => bookingOf(n));
    await putFiles(table, { bookings });
    expect(await applied(exams)).toHaveLength(200);
    const shards = await Promise.all(
      Array.from({ length: 64 }, async (_, shard) => (await exams.listApplied(planId, shard, all)).items),
    );
    expect(Math.max(...shards.map(({ length }) => length))).toBeLessThan(20);
    for (const items of shards) expect(items.map((one) => one.number)).toEqual(items.map((one) => one.number).sort());
    await putFiles(table, {
      bookings: [
        bookingOf(0, { version: 2, state: 'withdrawn' }),
        bookingOf(1, { version: 2, state: 'unseated' }),
        bookingOf(2, { version: 2, state: 'booked', session: seat }),
      ],
    });
    expect(await applied(exams)).toHaveLength(198);
  });

  it('know everybody of a session, and what ends or has to be said by when', async () => {
    const table = await fresh();
    const exams = dynamoExamStore(table, 'ningbo');
    const until = '2026-11-20T02:10:00.000Z';
    await putFiles(table, {
      bookings: [
        bookingOf(1, { state: 'held', session: seat, until }),
        bookingOf(2, { state: 'fee_due', session: seat, until: '2026-11-21T02:00:00.000Z' }),
        bookingOf(3, { state: 'booked', session: seat }),
        bookingOf(4, { state: 'booked', session: seat, reminded: [3] }),
        bookingOf(5, { state: 'lapsed', session: seat }),
        bookingOf(6, { state: 'no_show', session: seat }),
      ],
    });
    const roster = (await exams.listRoster(session, all)).items.map((one) => one.state);
    expect(roster).toEqual(['held', 'fee_due', 'booked', 'booked', 'no_show']);
    const ending = (at: string) => over(16, (shard) => exams.listEnding(new Date(at), all, shard));
    expect(await ending('2026-11-20T02:09:59.999Z')).toEqual([]);
    expect((await ending(until)).map((one) => one.state)).toEqual(['held']);
    expect(await ending('2026-11-22T00:00:00.000Z')).toHaveLength(2);
    const remind = async (day: string) =>
      (await over(16, (shard) => exams.listToRemind(day, all, shard))).map((one) => one.number).sort();
    expect(await remind('2026-12-03')).toEqual([]);
    expect(await remind('2026-12-04')).toEqual([numberOf(3)]);
    expect(await remind('2026-12-06')).toEqual([numberOf(3), numberOf(4)]);
  });

  it('bring objections by the day on which they have to be answered, answered ones the latest first', async () => {
    const table = await fresh();
    const exams = dynamoExamStore(table, 'ningbo');
    const objection = (n: number, on: string, over: Partial<Objection> = {}): Objection => ({
      objectionId: `00000000-0000-4000-8000-00000000000${n}` as Objection['objectionId'],
      version: 1,
      kind: 'draw',
      personId: personOf('ready'),
      provider: 'wechat',
      maskedName: '学*',
      subject: 'S2',
      number: numberOf(1),
      planId,
      text: 'sealed',
      filedAt: `2026-11-2${n}T02:00:00.000Z`,
      answerBy: { on, provisional: false },
      state: 'open',
      ...over,
    });
    const answer = (at: string) => ({ text: 'sealed', at, by: 'officer-1' });
    await putFiles(table, {
      objections: [
        objection(1, '2026-11-27'),
        objection(2, '2026-11-25'),
        objection(3, '2026-11-25', { state: 'kept', answer: answer('2026-11-21T00:00:00.000Z') }),
        objection(4, '2026-11-25', { state: 'granted', answer: answer('2026-11-22T00:00:00.000Z') }),
      ],
    });
    const ids = (items: readonly Objection[]) => items.map((one) => Number(one.objectionId.at(-1)));
    expect(ids((await exams.listObjections('open', all)).items)).toEqual([2, 1]);
    expect(ids((await exams.listObjections('answered', all)).items)).toEqual([4, 3]);
    expect(ids(await exams.listOwnObjections(personOf('ready')))).toEqual([4, 3, 2, 1]);
    expect(await exams.listOwnObjections(personOf('failed'))).toEqual([]);
  });
});

describe('writes of the exams', () => {
  it('let one of two win who saw the same version, and the other decides anew', async () => {
    const table = await fresh();
    const exams = dynamoExamStore(table, 'ningbo');
    await putFiles(table, { sessions: [sessionOf()] });
    const take = (key: string) =>
      exams.perform<number, 'full'>(
        { actor: key, operation: 'take', key, hash: key },
        { sessions: [session] },
        ({ sessions: [one] }) => {
          if (!one) throw new Error('No session');
          const booked = one.booked + 1;
          return accept({ sessions: [{ ...one, version: one.version + 1, booked }], answer: booked });
        },
      );
    const answers = await Promise.all(['one', 'two', 'three'].map(take));
    expect(answers.map((one) => one.ok && one.value).sort()).toEqual([1, 2, 3]);
    expect((await exams.find({ sessions: [session] })).sessions).toMatchObject([{ booked: 3, version: 4 }]);
  });
});

describe('counts of applications', () => {
  it('add up over their shards, each event once', async () => {
    const tallies = dynamoTallies(await fresh());
    const events = Array.from({ length: 60 }, () => crypto.randomUUID());
    const of = { planId, subject: 'S2' as const, licenceClass: 'C1' as const };
    for (const [n, event] of events.entries()) {
      const is = n % 3 === 0 ? '2026-05-29' : '2026-06-01';
      await tallies.count(event, { ...of, is });
      await tallies.count(event, { ...of, is });
    }
    await tallies.count(crypto.randomUUID(), { ...of, was: '2026-06-01', is: '2026-11-01' });
    await tallies.count(crypto.randomUUID(), { ...of, was: '2026-06-01' });
    await tallies.count(crypto.randomUUID(), { ...of, licenceClass: 'D', is: '2026-06-01' });
    const counted = await tallies.read(planId, 'S2');
    expect(Object.fromEntries(counted.get('C1') ?? [])).toEqual({
      '2026-05-29': 20,
      '2026-06-01': 38,
      '2026-11-01': 1,
    });
    expect(Object.fromEntries(counted.get('D') ?? [])).toEqual({ '2026-06-01': 1 });
    expect((await tallies.read(planId, 'S1')).size).toBe(0);
  });
});
