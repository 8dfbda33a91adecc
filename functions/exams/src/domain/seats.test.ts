import { PersonId, PlanId, type SeatPool, SessionId } from '@yilu/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExamSession } from './files.js';
import { feeFor, subjectOfFee } from './seat-fee.js';
import { freeSeats, liveHolds, ownHold, spareSeats, takeableUntil, withHold, withoutSeat, withSeat } from './seats.js';
import { nextInTurn, offerEnds, withOffer, withWaiter } from './waiting.js';

const now = new Date('2026-11-25T02:00:00.000Z');
const person = (n: number) => PersonId.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
const session = (over: Partial<ExamSession> = {}): ExamSession => ({
  sessionId: SessionId.parse('S2HALL1'),
  version: 1,
  planId: PlanId.parse('P2026W49'),
  edition: 1,
  subject: 'S2',
  classes: ['C1'],
  siteId: 'yinzhou',
  startsAt: '2026-12-07T01:00:00.000Z',
  endsAt: '2026-12-07T03:00:00.000Z',
  capacity: 4,
  priorityCapacity: 1,
  priorityFrom: '2026-11-20T01:00:00.000Z',
  open: true,
  booked: 0,
  priorityBooked: 0,
  holds: [],
  waiters: [],
  ...over,
});
const hold = (n: number, until: string, pool: SeatPool = 'general') =>
  ({ personId: person(n), pool, kind: 'hold', until }) as const;

describe('seats', () => {
  it('are free where they are neither booked, held at this moment, nor waited for', () => {
    const holds = [hold(1, '2026-11-25T02:00:00.000Z'), hold(2, '2026-11-25T02:00:00.001Z')];
    const waiters = [{ personId: person(3), since: now.toISOString() }];
    expect(freeSeats(session({ booked: 1, holds, waiters }), now)).toEqual({ general: 1, priority: 0 });
    expect(spareSeats(session({ booked: 1, holds, waiters }), now)).toBe(2);
  });
  it.each([
    ['before the draw only the reserved ones', { open: false }, { general: 0, priority: 1 }],
    [
      'before the window opens none',
      { open: false, priorityFrom: '2026-11-26T01:00:00.000Z' },
      { general: 0, priority: 0 },
    ],
    ['after the draw all, reserved or not', {}, { general: 4, priority: 0 }],
    [
      'of a session that is called off none',
      { cancelled: { at: '', reason: { zh: '', en: '' } } },
      { general: 0, priority: 0 },
    ],
    [
      'of a full one none, and never fewer',
      { booked: 4, waiters: [{ personId: person(1), since: '' }] },
      { general: 0, priority: 0 },
    ],
  ])('%s', (_what, over, free) => expect(freeSeats(session(over), now)).toEqual(free));
  it('are given out until midnight of Shanghai before the exam', () => {
    expect(takeableUntil(session()).toISOString()).toBe('2026-12-06T16:00:00.000Z');
  });
  it('that nobody has are given back by nobody: the books would be wrong', () => {
    expect(() => withoutSeat(session(), 'general', now)).toThrow('no such seat');
    expect(() => withoutSeat(session({ booked: 1 }), 'priority', now)).toThrow('no such seat');
  });
  it('are never sold beyond the capacity, whatever is taken, held and given back', () => {
    const act = fc.record({
      who: fc.integer({ min: 1, max: 9 }),
      what: fc.constantFrom('hold', 'take', 'give', 'wait', 'later'),
      pool: fc.constantFrom<SeatPool>('general', 'priority'),
    });
    fc.assert(
      fc.property(fc.boolean(), fc.array(act, { maxLength: 60 }), (open, acts) => {
        let [one, at] = [session({ open, capacity: 3 }), now];
        for (const { who, what, pool } of acts) {
          const until = new Date(at.getTime() + 600_000).toISOString();
          const mine = ownHold(one, person(who), at);
          if (what === 'later') at = new Date(at.getTime() + 400_000);
          else if (what === 'hold' && !mine) {
            const next = withHold(one, hold(who, until, pool), at);
            if (next.ok) one = next.value;
          } else if (what === 'take') {
            const next = withSeat(one, person(who), pool, at);
            if (next.ok) one = next.value.session;
          } else if (what === 'wait') {
            const next = withWaiter(one, { personId: person(who), since: at.toISOString() }, at);
            if (next.ok) one = next.value;
          } else if (what === 'give' && one.booked > one.priorityBooked) one = withoutSeat(one, 'general', at);
          const priority = liveHolds(one, at).filter((each) => each.pool === 'priority').length;
          expect(one.booked + liveHolds(one, at).length).toBeLessThanOrEqual(one.capacity);
          expect(one.priorityBooked + priority).toBeLessThanOrEqual(one.priorityCapacity);
          expect(Math.min(...Object.values(freeSeats(one, at)))).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('the line', () => {
  const waiters = [
    { personId: person(1), since: '2026-11-25T01:00:00.000Z' },
    { personId: person(2), since: '2026-11-25T00:00:00.000Z' },
    { personId: person(3), since: '2026-11-25T01:30:00.000Z', first: true as const },
  ];
  it('begins with whoever paid for a seat that was gone, then goes by how long everybody waits', () => {
    let line = session({ capacity: 3, waiters });
    const turns = [];
    for (let next = nextInTurn(line, now); next; next = nextInTurn(line, now)) {
      turns.push(next.personId);
      line = withOffer(line, { ...hold(0, '2026-11-25T04:00:00.000Z'), personId: next.personId }, now);
    }
    expect(turns).toEqual([person(3), person(2), person(1)]);
  });
  it('moves no more once the hall’s list is printed', () => {
    expect(nextInTurn(session({ waiters }), new Date('2026-12-06T16:00:00.000Z'))).toBeUndefined();
  });
});

const city = { offerHours: 2, quietFromHour: 22, quietUntilHour: 10 };
it.each([
  ['2026-11-25T02:00:00.000Z', '2026-11-25T04:00:00.000Z', 'by day two hours'],
  ['2026-11-25T11:59:59.999Z', '2026-11-25T13:59:59.999Z', 'until ten at night'],
  ['2026-11-25T12:00:00.000Z', '2026-11-26T02:00:00.000Z', 'in the evening until ten in the morning'],
  ['2026-11-25T17:00:00.000Z', '2026-11-26T02:00:00.000Z', 'after midnight until ten of the same morning'],
  ['2026-11-25T23:59:59.999Z', '2026-11-26T02:00:00.000Z', 'at dawn until ten'],
  ['2026-11-26T00:00:00.000Z', '2026-11-26T02:00:00.000Z', 'at eight two hours, which is ten'],
  ['2026-12-06T12:00:00.000Z', '2026-12-06T16:00:00.000Z', 'never beyond the day before the exam'],
])('an offer of %s ends at %s: %s', (from, until) => {
  expect(offerEnds(new Date(from), city, session()).toISOString()).toBe(until);
});

it('gives each seat an obligation of its own that tells its subject, within the length that wallets take', () => {
  const number = '3ABCDEFGHJKMN' as Parameters<typeof feeFor>[0]['number'];
  const ids = Array.from({ length: 2000 }, (_, version) => feeFor({ number, version }, 15_000, now).obligationId);
  expect(new Set(ids).size).toBe(2000);
  expect(Math.max(...ids.map(({ length }) => length))).toBeLessThanOrEqual(30);
  expect(ids.every((id) => subjectOfFee(id) === 'S3R')).toBe(true);
  expect(subjectOfFee('3302031234567890')).toBeUndefined();
});
