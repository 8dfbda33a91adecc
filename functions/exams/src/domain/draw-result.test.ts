import { BookingNumber, PersonId, PlanId, SessionId } from '@yilu/contracts';
import { expect, it } from 'vitest';
import { seated } from './draw-result.js';
import type { Booking, ExamSession } from './files.js';

const planId = PlanId.parse('P2026W49');
const booking: Booking = {
  ...{ personId: PersonId.parse('00000000-0000-4000-8000-000000000001'), subject: 'S2', version: 2, planId },
  ...{ number: BookingNumber.parse('2000000000001'), provider: 'wechat', licenceClass: 'C1', maskedName: '学*' },
  ...{ pool: 'general', state: 'unseated', changes: 0, reminded: [], needs: [], steps: [] },
};
const session: ExamSession = {
  ...{ sessionId: SessionId.parse('S2YZ1207A'), version: 1, planId, edition: 1, subject: 'S2', classes: ['C1'] },
  ...{ siteId: 'yinzhou', startsAt: '2026-12-07T01:00:00.000Z', endsAt: '2026-12-07T03:00:00.000Z', capacity: 1 },
  ...{ priorityCapacity: 0, priorityFrom: '2026-11-20T01:00:00.000Z', open: true, booked: 0, priorityBooked: 0 },
  ...{ holds: [], waiters: [] },
};
const seatedAt = (now: Date, others: readonly Booking[] = []) => {
  const payUntil = new Date(now.getTime() + 24 * 3_600_000);
  const terms = { fen: 13_000, payUntil, now, siteName: () => ({ zh: '考场', en: 'Site' }), others };
  return seated(booking, session, { run: 2, place: 1, count: 1 }, terms).bookings[0];
};

it('lets a seat of a rerun be paid for a day, and never longer than it could still be taken', () => {
  expect(seatedAt(new Date('2026-12-05T02:00:00.000Z'))?.fee?.until).toBe('2026-12-06T02:00:00.000Z');
  // Seats are given out until midnight of Shanghai before the exam.
  expect(seatedAt(new Date('2026-12-06T02:00:00.000Z'))?.fee?.until).toBe('2026-12-06T16:00:00.000Z');
  expect(seatedAt(new Date('2026-12-06T16:00:00.000Z'))).toMatchObject({ state: 'unseated', drawn: { run: 2 } });
});

it('gives nobody a seat of a rerun at the hour of an exam that he has booked since', () => {
  const now = new Date('2026-12-01T02:00:00.000Z');
  const { sessionId, siteId, endsAt } = session;
  const road = (startsAt: string): Booking => ({
    ...booking,
    ...{ subject: 'S3R', state: 'booked', session: { sessionId, siteId, startsAt, endsAt } },
  });
  expect(seatedAt(now, [road('2026-12-07T02:59:00.000Z')])).toMatchObject({ state: 'unseated', drawn: { place: 1 } });
  expect(seatedAt(now, [{ ...road('2026-12-07T02:59:00.000Z'), state: 'cancelled' }])).toMatchObject({
    state: 'fee_due',
  });
});
