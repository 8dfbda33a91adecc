import { PlanDraft, PlanId } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { changesTo } from './edition.js';
import { newSession, outlineOf, packDraft, unpackDraft } from './plan-draft.js';

const row = (n: number, over: Record<string, unknown> = {}) => ({
  sessionId: `S20000${n}`,
  subject: 'S2',
  classes: ['C1'],
  siteId: 'yinzhou',
  startsAt: `2026-12-1${n}T01:00:00Z`,
  endsAt: `2026-12-1${n}T03:00:00Z`,
  capacity: 20,
  priorityCapacity: 2,
  ...over,
});
const draft = (...sessions: object[]) =>
  PlanDraft.parse({
    title: { zh: '十二月', en: 'December' },
    opensAt: '2026-11-23T01:00:00Z',
    closesAt: '2026-12-01T10:00:00Z',
    drawAt: '2026-12-01T11:00:00Z',
    rankRule: { firstBooking: 'window' },
    sessions,
  });
const target = { planId: PlanId.parse('P00001'), edition: 2, opensAt: '2026-11-23T01:00:00Z' };
const calledOff = { at: '2026-11-24T01:00:00.000Z', reason: '场地检修' };
const stored = draft(row(1), row(2)).sessions.map((one) => newSession(one, { ...target, edition: 1 }));

it('keeps two thousand rows in a tenth of what an item of the store holds', () => {
  const large = draft(
    ...Array.from({ length: 2000 }, (_, n) => row(1, { sessionId: `S2${String(n).padStart(5, '0')}` })),
  );
  expect(packDraft(large).length).toBeLessThan(40_000);
  expect(unpackDraft(packDraft(large))).toEqual(large);
});

it('sums a draft up: days in Shanghai, subjects in their order, all seats', () => {
  const late = row(2, { subject: 'S1', startsAt: '2026-12-12T16:30:00Z', endsAt: '2026-12-12T17:30:00Z' });
  expect(outlineOf(draft(late, row(1)))).toMatchObject({
    firstDay: '2026-12-11',
    lastDay: '2026-12-13',
    subjects: ['S1', 'S2'],
    seats: 40,
    sessions: 2,
    opensAt: '2026-11-23T01:00:00.000Z',
  });
});

describe('the sessions of a next edition', () => {
  it('are left alone where nothing about them changes', () => {
    expect(changesTo(draft(row(2), row(1)), stored, target, calledOff)).toEqual({ added: [], changed: [] });
  });

  it('keep who has a seat when they are changed, and are added where they are new', () => {
    const [one, two] = stored;
    if (!one || !two) throw new Error('no sessions');
    const taken = [{ ...one, booked: 1, priorityBooked: 1, version: 4 }, two];
    const { added, changed } = changesTo(draft(row(1, { capacity: 30 }), row(2), row(3)), taken, target, calledOff);
    expect(added).toMatchObject([{ sessionId: 'S200003', version: 1, booked: 0, open: false }]);
    expect(changed).toMatchObject([{ sessionId: 'S200001', version: 5, capacity: 30, booked: 1, priorityBooked: 1 }]);
  });

  it('do not vanish: they are called off with the reason, and may come back', () => {
    const without = draft(row(1));
    const { changed } = changesTo(without, stored, target, calledOff);
    expect(changed).toMatchObject([{ sessionId: 'S200002', version: 2, cancelled: { reason: { zh: '场地检修' } } }]);
    const now = [...stored.slice(0, 1), ...changed];
    expect(changesTo(without, now, target, calledOff)).toEqual({ added: [], changed: [] });
    const [again] = changesTo(draft(row(1), row(2)), now, target, calledOff).changed;
    expect(again?.cancelled).toBeUndefined();
  });
});
