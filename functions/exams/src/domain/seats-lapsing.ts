import { dayOf, shanghaiHour } from '@yilu/kernel';
import type { ExamCity } from '../city/ningbo.js';
import { moved } from './booking-states.js';
import type { Placed } from './cancelling.js';
import type { Booking, Learner } from './files.js';
import { bookingChanged, feeWithdrawn, reminderDue, type SiteName } from './seat-events.js';
import { takeableUntil, withoutHold, withoutSeat } from './seats.js';
import { freedIn, type SeatStep, withPriority } from './seats-taking.js';
import { withLapsed, withoutWaiter } from './waiting.js';

// The news of a payment in the last second takes a while through wallet and queue; the seat waits for it that long.
const newsTravelsMs = 120_000;

export interface Lapsing extends Placed {
  readonly learner: Learner | undefined;
}

/** A fee for a seat before this one: money that comes for it is given back, and gives no place in this line. */
function withoutFee({ fee: _, ...booking }: Booking): Booking {
  return booking;
}

/**
 * A hold that ran out: he lost the checkout, not the wish, so he waits for the next seat of that session. His place follows
 * from when his hold ended, not from when this is written down.
 */
function holdLapsed({ booking, session }: Placed, now: Date, siteName: SiteName): SeatStep {
  const { personId, version, until: since = now.toISOString() } = booking;
  const next = withoutFee(moved(booking, 'lapsed', 'lapsed', now));
  const free = withoutHold(session, personId, now);
  const line = withLapsed(free, { personId, since }, now);
  if (!line) return { sessions: [free], bookings: [next], events: freedIn(free) };
  const until = takeableUntil(session).toISOString();
  // One version is one write: that it lapsed and that he waits are told, and written together.
  const lost = { ...next, version };
  const waiting = moved(lost, 'waiting', 'waiting', now, { pool: 'general', waitingSince: since, until });
  const told = bookingChanged(waiting, 'hold_lapsed', siteName, { own: false });
  return { sessions: [line], bookings: [waiting], events: [told, ...freedIn(line)] };
}

/** Writes down what ran out by itself: a hold, an offer, the time to pay, or a line whose session is about to begin. */
export function lapsed({ booking, session, learner }: Lapsing, now: Date, siteName: SiteName): SeatStep | undefined {
  const { state, until, personId } = booking;
  const over = now.getTime() - Date.parse(until ?? '');
  if (!(over >= (state === 'fee_due' ? newsTravelsMs : 0))) return undefined;
  if (state === 'waiting') {
    const { waitingSince: _, ...next } = withoutFee(moved(booking, 'lapsed', 'lapsed', now));
    return { sessions: [withoutWaiter(session, personId)], bookings: [next], events: [] };
  }
  if (state === 'held') return holdLapsed({ booking, session }, now, siteName);
  if (state === 'offered') {
    const next = withoutFee(moved(booking, 'lapsed', 'lapsed', now));
    const free = withoutHold(session, personId, now);
    const told = bookingChanged(next, 'offer_lapsed', siteName, { own: false });
    return { sessions: [free], bookings: [next], events: [told, ...freedIn(free)] };
  }
  if (state !== 'fee_due' || !booking.fee) return undefined;
  const next = moved(booking, 'lapsed', 'lapsed', now, { fee: { ...booking.fee, withdrawn: true } });
  const free = withoutSeat(session, booking.pool, now);
  const told = bookingChanged(next, 'fee_lapsed', siteName, { own: false });
  return {
    sessions: [free],
    bookings: [next],
    // He never sat there: what is given once for each subject is still his.
    learners: booking.pool === 'priority' && learner ? [withPriority(learner, booking.subject, false)] : [],
    events: [...feeWithdrawn(booking, 'seat_gone'), told, ...freedIn(free)],
  };
}

const dayMs = 86_400_000;

/** Whether people are reminded at this hour: never at night. */
export function isReminding(now: Date, { quietFromHour }: Pick<ExamCity, 'quietFromHour'>): boolean {
  const hour = shanghaiHour(now);
  return hour >= 8 && hour < quietFromHour;
}

/** Reminds of an exam that is near, once for each of the city's days. */
export function reminded(
  booking: Booking,
  now: Date,
  { remindDays }: Pick<ExamCity, 'remindDays'>,
  siteName: SiteName,
): SeatStep | undefined {
  if (booking.state !== 'booked' || !booking.session) return undefined;
  const examOn = dayOf(new Date(booking.session.startsAt));
  const left = Math.round((Date.parse(examOn) - Date.parse(dayOf(now))) / dayMs);
  const due = remindDays.filter((days) => left <= days && !booking.reminded.includes(days));
  if (due.length === 0) return undefined;
  const next = { ...booking, reminded: [...booking.reminded, ...due], version: booking.version + 1 };
  // Too late to be of use: only noted, so that nobody looks at it every minute.
  return { bookings: [next], events: left > 0 ? reminderDue(next, left, siteName) : [] };
}
