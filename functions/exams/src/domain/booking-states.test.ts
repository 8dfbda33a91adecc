import { BookingState, PersonId, PlanId, SessionId } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { isLive, moved, stateAt, transitions, vacated } from './booking-states.js';
import type { Booking } from './files.js';

const now = new Date('2026-11-25T02:00:00.000Z');
const booking = (over: Partial<Booking> = {}): Booking => ({
  personId: PersonId.parse('00000000-0000-4000-8000-000000000001'),
  subject: 'S2',
  version: 3,
  number: '2000000000000' as Booking['number'],
  planId: PlanId.parse('P2026W49'),
  provider: 'wechat',
  licenceClass: 'C1',
  maskedName: '学*',
  pool: 'general',
  state: 'held',
  session: {
    sessionId: SessionId.parse('S2HALL1'),
    siteId: 'yinzhou',
    startsAt: '2026-12-07T01:00:00.000Z',
    endsAt: '2026-12-07T03:00:00.000Z',
  },
  until: '2026-11-25T02:00:00.001Z',
  changes: 0,
  reminded: [],
  needs: [],
  steps: [],
  ...over,
});

describe('the states of a booking', () => {
  it('lead from each to those alone that the table names', () => {
    for (const from of BookingState.options)
      for (const to of BookingState.options) {
        const named = (transitions[from] as readonly string[]).includes(to);
        const step = () => moved(booking({ state: from }), to, 'booked', now).state;
        if (named) expect(step()).toBe(to);
        else expect(step).toThrow(`A booking that is ${from} does not become ${to}`);
      }
  });
  it('end a hold or an offer on the millisecond, and nothing else by themselves', () => {
    const later = new Date(now.getTime() + 1);
    for (const state of BookingState.options) {
      const ends = state === 'held' || state === 'offered';
      expect(stateAt(booking({ state }), now)).toBe(state);
      expect(stateAt(booking({ state }), later)).toBe(ends ? 'lapsed' : state);
      expect(vacated(booking({ state }), later)).toHaveLength(ends ? 1 : 0);
      expect(vacated(booking({ state }), now)).toEqual([]);
    }
  });
  it('stand in the way of another booking until they end', () => {
    const live = BookingState.options.filter(isLive);
    expect(live).toEqual(['applied', 'waiting', 'held', 'offered', 'fee_due', 'booked']);
  });
  it('keep the last steps alone of whoever takes and gives back all day long', () => {
    const steps = Array.from({ length: 200 }, () => ({ at: now.toISOString(), what: 'held' as const }));
    const next = moved(booking({ steps }), 'withdrawn', 'released', now);
    expect(next.steps).toHaveLength(40);
    expect(next.steps.at(-1)).toEqual({ at: now.toISOString(), what: 'released' });
    expect(next).not.toHaveProperty('until');
  });
});
