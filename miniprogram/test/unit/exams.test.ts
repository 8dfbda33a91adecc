import type { BookingView, ExamStatistics, PlanView, SessionId, SessionView, SubjectProgress } from '@yilu/contracts';
import { inclusionPaths, merkleRoot } from '@yilu/evidence/merkle';
import { describe, expect, test } from 'vitest';
import { asksForSomething, isCalledOff } from '../../src/packageExams/booking/asks.js';
import { byDay } from '../../src/packageExams/by-day.js';
import { cutOffs } from '../../src/packageExams/cut-offs.js';
import { figuresBySite } from '../../src/packageExams/figures-by-site.js';
import { nearestFree } from '../../src/packageExams/nearest-free.js';
import { nextStep } from '../../src/packageExams/next-step.js';
import { planStanding } from '../../src/packageExams/plan-standing.js';
import { moved, toggled } from '../../src/packageExams/preferences.js';
import { leafOf, rootOf, verdictOf } from '../../src/packageExams/prove.js';
import { receiptAfter } from '../../src/packageExams/receipt-after.js';
import { nextTheory } from '../../src/packageExams/subjects.js';
import { cityNow, learnTime } from '../../src/platform/clock.js';

const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

const progress = (over: Partial<SubjectProgress>): SubjectProgress => ({
  subject: 'S2',
  standing: 'next',
  bookingsUsed: 0,
  obstacles: [],
  priority: false,
  ...over,
});
const booking = (state: NonNullable<SubjectProgress['booking']>['state']) =>
  ({ number: '2ABCDEFGH0123', state }) as NonNullable<SubjectProgress['booking']>;
const obstacle = { code: 'waiting_period', text: { zh: '未满10日', en: 'too early' }, basis: { zh: 'x', en: 'x' } };

describe('the next step of a learner', () => {
  test('is first whatever runs out, then what he can book, then what is under way', () => {
    const ready = progress({ subject: 'S3R' });
    const paying = progress({ booking: booking('fee_due') });
    const applied = progress({ booking: booking('applied') });
    expect(nextStep({ subjects: [applied, ready, paying] })).toEqual({ kind: 'fee_due', subject: 'S2' });
    expect(nextStep({ subjects: [applied, ready] })).toEqual({ kind: 'book', subject: 'S3R' });
    expect(nextStep({ subjects: [applied] })).toEqual({ kind: 'see', subject: 'S2' });
  });
  test('is to book again after a booking that came to nothing', () => {
    expect(nextStep({ subjects: [progress({ booking: booking('unseated') })] })).toMatchObject({ kind: 'book' });
  });
  test('is to study where something stands against every booking, and nothing at the end', () => {
    expect(nextStep({ subjects: [progress({ obstacles: [obstacle] })] })).toEqual({ kind: 'study' });
    const all = [progress({ standing: 'passed' }), progress({ standing: 'not_required' })];
    expect(nextStep({ subjects: all })).toEqual({ kind: 'done' });
  });
});

describe('the sessions that one asks for', () => {
  const ids = ['S2AAAA', 'S2BBBB', 'S2CCCC', 'S2DDDD', 'S2EEEE', 'S2FFFF'] as SessionId[];
  const [a, b, c] = ids as [SessionId, SessionId, SessionId];
  test('move one place at a time, and never over either end', () => {
    expect(moved([a, b, c], 2, -1)).toEqual([a, c, b]);
    expect(moved([a, b, c], 0, 1)).toEqual([b, a, c]);
    expect(moved([a, b, c], 0, -1)).toEqual([a, b, c]);
    expect(moved([a, b, c], 2, 1)).toEqual([a, b, c]);
  });
  test('are added at the end, dropped by a second tap, and five at most', () => {
    expect(toggled([a], b)).toEqual([a, b]);
    expect(toggled([a, b], a)).toEqual([b]);
    expect(toggled(ids.slice(0, 5), ids[5] as SessionId)).toEqual(ids.slice(0, 5));
  });
  test('stand under their day in Ningbo, by hour and site', () => {
    const session = (startsAt: string, siteId: string) => ({ startsAt, siteId }) as SessionView;
    const days = byDay([
      session('2026-12-07T17:00:00.000Z', 'yinzhou'),
      session('2026-12-07T01:00:00.000Z', 'yinzhou'),
      session('2026-12-07T01:00:00.000Z', 'beilun'),
    ]);
    expect(days.map(({ day, sessions }) => [day, sessions.map(({ siteId }) => siteId)])).toEqual([
      ['2026-12-07', ['beilun', 'yinzhou']],
      ['2026-12-08', ['yinzhou']],
    ]);
  });
});

test('a plan takes applications from its opening to its close, to the second', () => {
  const plan = {
    status: 'published',
    opensAt: '2026-11-20T01:00:00.000Z',
    closesAt: '2026-11-23T10:00:00.000Z',
  } as PlanView;
  const at = (instant: string) => planStanding(plan, new Date(instant));
  expect(at('2026-11-20T00:59:59.999Z')).toBe('coming');
  expect(at('2026-11-20T01:00:00.000Z')).toBe('open');
  expect(at('2026-11-23T09:59:59.999Z')).toBe('open');
  expect(at('2026-11-23T10:00:00.000Z')).toBe('closed');
  expect(planStanding({ ...plan, status: 'drawn' }, new Date('2026-11-24T00:00:00.000Z'))).toBe('drawn');
});

describe('checking a draw on the phone', () => {
  const lines = ['{"name":"冯*"}', '{"name":"何*"}', '{"name":"许*"}', '{"name":"吴*"}', '{"name":"郑*"}'];
  const leaves = lines.map((line) => Buffer.from(line));
  const root = hexOf(merkleRoot(leaves));
  const proof = (index: number) => ({
    line: lines[index] ?? '',
    index,
    count: lines.length,
    path: (inclusionPaths(leaves, [index])[0] ?? []).map(hexOf),
  });
  test('leads from one’s own line to the published root, and from no other line', () => {
    for (const [index] of lines.entries()) expect(rootOf(proof(index))).toBe(root);
    expect(rootOf({ ...proof(1), line: '{"name":"何**"}' })).not.toBe(root);
    expect(rootOf({ ...proof(1), index: 2 })).not.toBe(root);
    expect(rootOf({ ...proof(1), path: proof(1).path.slice(1) })).toBeUndefined();
  });
  test('trusts the receipt that this phone kept, and without one the root alone', () => {
    const [leaf, other] = ['a'.repeat(64), 'b'.repeat(64)];
    expect(verdictOf(false, leaf, leaf)).toBe('wrong');
    expect(verdictOf(true, leaf, undefined)).toBe('right');
    expect(verdictOf(true, leaf, leaf)).toBe('right');
    expect(verdictOf(true, leaf, other)).toBe('other_leaf');
  });
  test('takes another fingerprint over only while the window is open, and remembers that it was replaced', () => {
    const closesAt = '2026-11-23T10:00:00.000Z';
    const [before, after] = [new Date('2026-11-23T09:59:59Z'), new Date(closesAt)];
    const kept = { leafHash: 'a'.repeat(64), line: '{}' };
    const [same, other] = ['a', 'b'].map((sign) => ({ leafHash: sign.repeat(64), closesAt })) as [
      { leafHash: string; closesAt: string },
      { leafHash: string; closesAt: string },
    ];
    expect(receiptAfter(kept, same, before)).toBe(kept);
    expect(receiptAfter(kept, other, before)).toEqual({ leafHash: 'b'.repeat(64), replaced: true });
    expect(receiptAfter(kept, other, after)).toBe(kept);
    expect(receiptAfter(undefined, other, before)).toBeUndefined();
  });
  test('hashes a line as the receipt does', () => {
    expect(leafOf('{"name":"冯*"}')).toBe(hexOf(merkleRoot([Buffer.from('{"name":"冯*"}')])));
  });
});

test('terms are counted by the city’s clock, whatever the phone’s says', () => {
  learnTime({ date: new Date(Date.now() - 3_600_000).toUTCString() });
  expect(Math.abs(cityNow().getTime() - (Date.now() - 3_600_000))).toBeLessThan(2_000);
  learnTime({ Date: new Date().toUTCString() });
  expect(Math.abs(cityNow().getTime() - Date.now())).toBeLessThan(2_000);
  learnTime(undefined);
  expect(Math.abs(cityNow().getTime() - Date.now())).toBeLessThan(2_000);
});

describe('what a booking asks for', () => {
  const closesAt = '2026-11-23T10:00:00.000Z';
  const asks = (over: Partial<BookingView>, at = closesAt) => asksForSomething(over as BookingView, new Date(at));
  const session = (over: Partial<SessionView>) => over as SessionView;
  test('is nothing from the end of the window to the draw, and nothing in line', () => {
    const application = { closesAt } as NonNullable<BookingView['application']>;
    expect(asks({ state: 'applied', application }, '2026-11-23T09:59:59.999Z')).toBe(true);
    expect(asks({ state: 'applied', application })).toBe(false);
    expect(asks({ state: 'waiting' })).toBe(false);
  });
  test('is nothing of a seat whose session was called off', () => {
    const cancelled = { reason: { zh: '台风', en: 'Typhoon' } };
    for (const state of ['held', 'offered', 'fee_due', 'booked'] as const) {
      expect(isCalledOff({ state, session: session({ cancelled }) })).toBe(true);
      expect(asks({ state, session: session({ cancelled }) })).toBe(false);
    }
    expect(asks({ state: 'booked', session: session({}) })).toBe(true);
    expect(isCalledOff({ state: 'passed', session: session({ cancelled }) })).toBe(false);
  });
});

test('the nearest free seats are three at most, another site as far as another day, and for one’s own class', () => {
  const at = (sessionId: string, day: number, over: Partial<SessionView> = {}) =>
    ({
      ...{ sessionId, siteId: 'yinzhou', classes: ['C1'], free: 1 },
      startsAt: `2026-12-${String(day).padStart(2, '0')}T01:00:00.000Z`,
      ...over,
    }) as SessionView;
  const open = [
    at('next', 8),
    at('elsewhere', 7, { siteId: 'beilun' }),
    at('later', 12),
    at('soon', 5),
    at('full', 7, { free: 0 }),
    at('other-class', 7, { classes: ['A2'] }),
  ];
  const near = nearestFree({ startsAt: '2026-12-07T01:00:00.000Z', siteId: 'yinzhou' }, 'C1', open);
  expect(near.map(({ sessionId }) => sessionId)).toEqual(['next', 'elsewhere', 'soon']);
});

test('the cut-off of a site is the last place that any of its sessions seated', () => {
  const session = (siteId: string, lastPlace?: number) =>
    ({ siteId, site: { zh: siteId, en: siteId }, ...(lastPlace ? { lastPlace } : {}) }) as SessionView;
  const drawn = [session('yinzhou', 290), session('yinzhou', 301), session('fenghua'), session('beilun', 512)];
  expect(cutOffs(drawn).map(({ siteId, place }) => [siteId, place])).toEqual([
    ['beilun', 512],
    ['yinzhou', 301],
    ['fenghua', undefined],
  ]);
  expect(cutOffs([])).toEqual([]);
});

describe('figures of the sites', () => {
  const row = (over: Partial<ExamStatistics['rows'][number]>) =>
    ({ week: '2026-11-16', siteId: 'yinzhou', subject: 'S2', seats: 10, booked: 10, ...over }) as const;
  test('add up the weeks, and tell of what is not told of every week only what is', () => {
    const rows = [
      row({ sat: 10, passed: 5, medianWaitDays: 10 }),
      row({ sat: 10 }),
      row({ sat: 30, passed: 25, booked: 30, medianWaitDays: 20 }),
      row({ siteId: 'beilun', booked: 2 }),
      row({ subject: 'S1' }),
    ] as ExamStatistics['rows'];
    expect(figuresBySite(rows, 'S2')).toEqual([
      { siteId: 'yinzhou', seats: 30, booked: 50, passPercent: 75, waitDays: 20 },
      { siteId: 'beilun', seats: 10, booked: 2 },
    ]);
    expect(figuresBySite([], 'S2')).toEqual([]);
  });
});

test('the theory to study for is the one that comes next, and none while another exam does', () => {
  expect(nextTheory([progress({ subject: 'S1' })])).toBe('S1');
  expect(nextTheory([progress({ subject: 'S1', standing: 'passed' }), progress({ subject: 'S2' })])).toBeUndefined();
  expect(nextTheory([progress({ subject: 'S3S' })])).toBe('S3S');
});
