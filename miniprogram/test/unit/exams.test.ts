import type { PlanView, SessionId, SessionView, SubjectProgress } from '@yilu/contracts';
import { inclusionPaths, merkleRoot } from '@yilu/evidence/merkle';
import { describe, expect, test } from 'vitest';
import { byDay } from '../../src/packageExams/by-day.js';
import { nextStep } from '../../src/packageExams/next-step.js';
import { planStanding } from '../../src/packageExams/plan-standing.js';
import { moved, toggled } from '../../src/packageExams/preferences.js';
import { leafOf, rootOf } from '../../src/packageExams/prove.js';
import { cityNow, learnTime } from '../../src/platform/clock.js';

const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

const progress = (over: Partial<SubjectProgress>): SubjectProgress => ({
  subject: 'S2',
  standing: 'next',
  bookingsUsed: 0,
  obstacles: [],
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
