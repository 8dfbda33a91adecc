import { PlanDraft, type SessionDraft } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import type { PlanContext } from './plan-context.js';
import { planFaults } from './plan-faults.js';

const now = new Date('2026-11-22T02:00:00.000Z');
const context: PlanContext = {
  now,
  siteIds: ['yinzhou', 'jiangbei'],
  rules: { publishDaysBefore: 10, resultWorkingDaysBefore: 3 },
};

const session = (over: Partial<Record<keyof SessionDraft, unknown>> = {}) => ({
  sessionId: 'S200001',
  subject: 'S2',
  classes: ['C1'],
  siteId: 'yinzhou',
  startsAt: '2026-12-10T01:00:00.000Z',
  endsAt: '2026-12-10T03:00:00.000Z',
  capacity: 20,
  priorityCapacity: 2,
  ...over,
});
const draft = (over: Record<string, unknown> = {}, ...sessions: ReturnType<typeof session>[]) =>
  PlanDraft.parse({
    title: { zh: '十二月第二周', en: 'Second week of December' },
    opensAt: '2026-11-23T01:00:00.000Z',
    closesAt: '2026-12-01T10:00:00.000Z',
    drawAt: '2026-12-01T11:00:00.000Z',
    rankRule: { firstBooking: 'window' },
    sessions: sessions.length > 0 ? sessions : [session()],
    ...over,
  });
const paths = (of: PlanDraft, over: Partial<PlanContext> = {}) =>
  planFaults(of, { ...context, ...over }).map(({ path }) => path);

it('finds nothing wrong with a plan that keeps all rules', () => {
  expect(paths(draft())).toEqual([]);
});

describe('a window', () => {
  it.each([
    ['that opened in the past', { opensAt: '2026-11-22T01:59:59.000Z' }, ['opensAt']],
    ['that closes when it opens', { closesAt: '2026-11-23T01:00:00.000Z' }, ['closesAt']],
    [
      'that closed in the past',
      { opensAt: '2026-11-20T01:00:00.000Z', closesAt: '2026-11-21T01:00:00.000Z' },
      ['opensAt', 'closesAt'],
    ],
    ['with a draw nine minutes after its close', { drawAt: '2026-12-01T10:09:59.999Z' }, ['drawAt']],
    ['that closes after the first session', { closesAt: '2026-12-11T01:00:00.000Z' }, ['drawAt', 'closesAt']],
    ['with a draw after the first session', { drawAt: '2026-12-10T02:00:00.000Z' }, ['drawAt']],
    // The 7th is a Monday: the 8th, 9th and 10th are the three working days.
    ['with results three working days before the exam', { drawAt: '2026-12-07T11:00:00.000Z' }, []],
    ['with results two working days before the exam', { drawAt: '2026-12-08T01:00:00.000Z' }, ['drawAt']],
  ])('%s', (_, over, expected) => {
    expect(paths(draft(over))).toEqual(expected);
  });

  it('has its results on a Wednesday for an exam on the Sunday after it: three working days lie before', () => {
    const sunday = session({ startsAt: '2026-12-13T01:00:00.000Z', endsAt: '2026-12-13T03:00:00.000Z' });
    expect(paths(draft({ drawAt: '2026-12-09T11:00:00.000Z' }, sunday))).toEqual([]);
    expect(paths(draft({ drawAt: '2026-12-10T11:00:00.000Z' }, sunday))).toEqual(['drawAt']);
  });

  it('may bring its draw to ten minutes after its close, to the millisecond', () => {
    expect(paths(draft({ drawAt: '2026-12-01T10:10:00.000Z' }))).toEqual([]);
  });
});

describe('a session', () => {
  it.each([
    ['without seats', { capacity: 0, priorityCapacity: 0 }, ['sessions.1.capacity']],
    ['of 科目一 with reserved seats, which nobody may take', { subject: 'S1' }, ['sessions.1.priorityCapacity']],
    ['with more reserved seats than seats', { priorityCapacity: 21 }, ['sessions.1.priorityCapacity']],
    ['at a site that the city does not have', { siteId: 'atlantis' }, ['sessions.1.siteId']],
    ['on the road for a class without a road exam', { subject: 'S3R', classes: ['C1', 'C6'] }, ['sessions.1.classes']],
    ['that names a class twice', { classes: ['C1', 'C1'] }, ['sessions.1.classes']],
    ['that ends before it begins', { endsAt: '2026-12-11T00:00:00.000Z' }, ['sessions.1.endsAt']],
    ['that goes on into the next day', { endsAt: '2026-12-11T17:00:00.000Z' }, ['sessions.1.endsAt']],
    ['with the number of another row', { sessionId: 'S200001' }, ['sessions.1.sessionId']],
    [
      'that begins while another runs in its hall',
      { startsAt: '2026-12-10T02:59:00.000Z', endsAt: '2026-12-10T05:00:00.000Z' },
      ['sessions.1.startsAt'],
    ],
    [
      'that begins as another in its hall ends',
      { startsAt: '2026-12-10T03:00:00.000Z', endsAt: '2026-12-10T05:00:00.000Z' },
      [],
    ],
    [
      'at the same time on another site',
      { siteId: 'jiangbei', startsAt: '2026-12-10T01:00:00.000Z', endsAt: '2026-12-10T03:00:00.000Z' },
      [],
    ],
  ])('%s', (_, over, expected) => {
    const next = { sessionId: 'S200002', startsAt: '2026-12-11T01:00:00.000Z', endsAt: '2026-12-11T03:00:00.000Z' };
    expect(paths(draft({}, session(), session({ ...next, ...over })))).toEqual(expected);
  });

  it('is refused on the ninth day after publication and taken on the tenth', () => {
    const on = (day: string) =>
      planFaults(
        draft(
          { closesAt: '2026-11-24T01:00:00.000Z', drawAt: '2026-11-24T02:00:00.000Z' },
          session({ startsAt: `${day}T01:00:00.000Z`, endsAt: `${day}T03:00:00.000Z` }),
        ),
        context,
      );
    expect(on('2026-12-01')[0]).toMatchObject({
      path: 'sessions.0.startsAt',
      text: { zh: expect.stringContaining('2026-12-02') },
    });
    expect(on('2026-12-02')).toEqual([]);
  });

  it('of the past is told as that alone', () => {
    const past = session({ startsAt: '2026-11-20T01:00:00.000Z', endsAt: '2026-11-20T03:00:00.000Z' });
    expect(paths(draft({}, past))).toEqual(['closesAt', 'sessions.0.startsAt']);
  });
});

it('keeps clear of the sessions of other plans: their numbers, and their hours in the same hall', () => {
  const neighbour = { ...PlanDraft.parse(draft()).sessions[0], planId: 'P00001' } as never;
  const found = planFaults(draft(), { ...context, neighbours: [neighbour] });
  expect(found.map(({ path }) => path)).toEqual(['sessions.0.sessionId', 'sessions.0.startsAt']);
  expect(found.every(({ text }) => text.zh.includes('P00001'))).toBe(true);
});

it('tells all faults of two thousand sessions at once, each with its row', () => {
  const sessions = Array.from({ length: 2000 }, (_, row) =>
    session({ sessionId: `S2${String(row).padStart(5, '0')}`, capacity: row % 2 === 0 ? 0 : 10 }),
  );
  const found = paths(draft({}, ...sessions));
  expect(found.filter((path) => path.endsWith('.capacity'))).toHaveLength(1000);
  expect(found.filter((path) => path.endsWith('.startsAt'))).toHaveLength(1999);
});

describe('a next edition', () => {
  const published = { ...PlanDraft.parse(draft()).sessions[0], taken: 3, priorityTaken: 1 };
  const inForce = (over = {}) => ({
    opensAt: '2026-11-21T01:00:00.000Z',
    closesAt: '2026-12-01T10:00:00.000Z',
    rankRule: { firstBooking: 'window' as const },
    calledOff: new Set(['S200008']),
    sessions: new Map([['S200001', { ...published, ...over } as never]]),
  });
  const open = { opensAt: '2026-11-21T01:00:00.000Z' };

  it('keeps what people have applied under: opening and rule', () => {
    expect(paths(draft(open), { inForce: inForce() })).toEqual([]);
    expect(paths(draft(), { inForce: inForce() })).toEqual(['opensAt']);
    expect(paths(draft({ ...open, rankRule: { firstBooking: 'exact' } }), { inForce: inForce() })).toEqual([
      'rankRule.firstBooking',
    ]);
  });

  it('takes no seat away from anybody', () => {
    const fewer = draft(open, session({ capacity: 2, priorityCapacity: 0 }));
    expect(paths(fewer, { inForce: inForce() })).toEqual(['sessions.0.capacity', 'sessions.0.priorityCapacity']);
    const without = draft(open, session({ sessionId: 'S200009' }));
    expect(paths(without, { inForce: inForce() })).toEqual(['sessions']);
    expect(paths(without, { inForce: inForce({ taken: 0, priorityTaken: 0 }) })).toEqual([]);
  });

  it('keeps the hours of a session once people choose by them, though nobody has a seat in it', () => {
    const untaken = inForce({ taken: 0, priorityTaken: 0 });
    const moved = draft(open, session({ endsAt: '2026-12-10T03:30:00.000Z' }));
    const before = { inForce: untaken, now: new Date(Date.parse(open.opensAt) - 1) };
    expect(paths(moved, { inForce: untaken })).toEqual(['sessions.0.startsAt']);
    expect(paths(moved, before)).toEqual([]);
  });

  it('brings nothing back that was called off', () => {
    const again = session({ sessionId: 'S200008', siteId: 'jiangbei' });
    expect(paths(draft(open, session(), again), { inForce: inForce() })).toEqual(['sessions.1.sessionId']);
  });

  it('asks ten days of what it adds, and none of what stays', () => {
    const untaken = inForce({ taken: 0, priorityTaken: 0 });
    const later = { ...context, now: new Date('2026-12-03T02:00:00.000Z'), inForce: untaken };
    const still = { ...open, closesAt: '2026-12-04T10:00:00.000Z', drawAt: '2026-12-04T11:00:00.000Z' };
    expect(paths(draft(still), later)).toEqual([]);
    const more = session({ sessionId: 'S200010', siteId: 'jiangbei' });
    expect(paths(draft(still, session(), more), later)).toEqual(['sessions.1.startsAt']);
  });
});
