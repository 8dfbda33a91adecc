import { moved } from './booking-states.js';
import type { Placed } from './cancelling.js';
import type { Booking } from './files.js';
import { bookingChanged, feeWithdrawn, type SiteName, seatFreed } from './seat-events.js';
import { awaits } from './seat-fee.js';
import { takeableUntil, withoutSeat } from './seats.js';
import type { Lapsing } from './seats-lapsing.js';
import { type SeatStep, withPriority } from './seats-taking.js';
import { withoutWaiter } from './waiting.js';

/** Whoever paid for a seat that is gone is the first to be offered the next one of its session, while there can be one. */
function firstInLine({ booking, session }: Placed, now: Date, siteName: SiteName): SeatStep {
  const event = bookingChanged(booking, 'paid_too_late', siteName, { own: false });
  const over = session.cancelled || now >= takeableUntil(session);
  if (over) {
    const steps = [...booking.steps, { at: now.toISOString(), what: 'paid' as const }];
    return { bookings: [{ ...booking, steps, version: booking.version + 1 }], events: [event] };
  }
  const since = now.toISOString();
  const until = takeableUntil(session).toISOString();
  const waiting = moved(booking, 'waiting', 'paid', now, { pool: 'general', waitingSince: since, until });
  const line = withoutWaiter(session, booking.personId);
  const waiters = [...line.waiters, { personId: booking.personId, since, first: true as const }];
  return { sessions: [{ ...line, waiters }], bookings: [waiting], events: [event, seatFreed(session.sessionId)] };
}

/** With the day of the payment, so that it counts once however often it is told. */
const paidFor = (booking: Booking, at: Date): Booking =>
  booking.fee ? { ...booking, fee: { ...booking.fee, withdrawn: true, paidAt: at.toISOString() } } : booking;

/** His time to pay is over, or his seat: what comes now comes too late. */
function paidTooLate({ booking, session, learner }: Lapsing, now: Date, siteName: SiteName): SeatStep {
  const back = feeWithdrawn(booking, 'seat_gone');
  const paid = paidFor(booking, now);
  if (booking.state !== 'fee_due') {
    const step = firstInLine({ booking: paid, session }, now, siteName);
    return { ...step, events: [...back, ...step.events] };
  }
  const free = withoutSeat(session, booking.pool, now);
  // One version is one write: that it lapsed and that he waits are told, and written together.
  const lost = { ...moved(paid, 'lapsed', 'lapsed', now), version: booking.version };
  const step = firstInLine({ booking: lost, session: { ...free, version: session.version } }, now, siteName);
  const learners = booking.pool === 'priority' && learner ? [withPriority(learner, booking.subject, false)] : [];
  return { sessions: [free], ...step, learners, events: [...back, ...step.events] };
}

/** What was paid in time for a seat that is still his: it is booked. */
export function paidInTime(booking: Booking, paidAt: string, now: Date, siteName: SiteName): SeatStep {
  if (!booking.fee) throw new Error(`Nothing is owed for ${booking.number}`);
  const paid = { ...booking, steps: [...booking.steps, { at: paidAt, what: 'paid' as const }] };
  const next = moved(paid, 'booked', 'booked', now, { fee: { ...booking.fee, paidAt } });
  return { bookings: [next], events: [bookingChanged(next, 'booked', siteName, { own: false })] };
}

/** The booking that an obligation belongs to, where there is one, with what lies around it. */
type Found = Partial<Lapsing>;

export interface Settled {
  readonly obligationId: string;
  readonly settledAt: string;
}

/** What a fee that was paid does. Whatever it finds, a seat and its money never part: without a seat it goes back. */
export function settledFee(
  { booking, session, learner }: Found,
  { obligationId, settledAt }: Settled,
  now: Date,
  siteName: SiteName,
): SeatStep {
  const fee = booking?.fee?.obligationId === obligationId ? booking.fee : undefined;
  // Told already.
  if (fee?.paidAt) return { bookings: [], events: [] };
  if (awaits(booking, obligationId) && booking.fee && session)
    return Date.parse(settledAt) < Date.parse(booking.fee.until)
      ? paidInTime(booking, settledAt, now, siteName)
      : paidTooLate({ booking, session, learner }, now, siteName);
  if (fee && booking?.state === 'lapsed' && session) return paidTooLate({ booking, session, learner }, now, siteName);
  return { bookings: [], events: feeWithdrawn({ fee: { obligationId, fen: 1, until: settledAt } }, 'seat_gone') };
}

export interface RefundNews {
  readonly obligationId: string;
  readonly reason: string;
  readonly state: string;
}

/**
 * Money for a seat on its way back. Where its time to pay was over before it came, payments give it back by themselves and
 * this is the first word of it: then its payer is first in line. Once he has it, that is noted.
 */
export function refundedFee(
  { booking, session }: Found,
  { obligationId, reason, state }: RefundNews,
  now: Date,
  siteName: SiteName,
): SeatStep | undefined {
  if (!booking || booking.fee?.obligationId !== obligationId) return undefined;
  const gone = booking.state === 'lapsed' && reason !== 'duplicate' && reason !== 'manual';
  if (gone && session && !booking.fee.paidAt && state !== 'proposed' && state !== 'declined')
    return firstInLine({ booking: paidFor(booking, now), session }, now, siteName);
  if (state !== 'succeeded' || reason === 'duplicate') return undefined;
  const steps = [...booking.steps, { at: now.toISOString(), what: 'refunded' as const }];
  return { bookings: [{ ...booking, steps, version: booking.version + 1 }], events: [] };
}
