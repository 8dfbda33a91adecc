import type { SessionId, Words } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel';
import { examDayObstacles } from '@yilu/law/exams/eligibility';
import type { ExamCity } from '../city/ningbo.js';
import { moved, stateAt } from './booking-states.js';
import { overlaps } from './exam-hours.js';
import type { Booking, ExamSession, Learner } from './files.js';
import { bookingChanged, feeWithdrawn, type SiteName } from './seat-events.js';
import { liveHolds, spareSeats, takeableUntil, withoutHold, withoutSeat } from './seats.js';
import { type SeatStep, seatOf, withPriority } from './seats-taking.js';
import { offerEnds, withOffer, withoutWaiter } from './waiting.js';

/** Sessions called off together, and where their people are offered a seat first. */
export interface CalledOff {
  readonly at: string;
  readonly reason: Words;
  readonly together: readonly SessionId[];
  readonly replacementIds: readonly SessionId[];
}

/** The session called off; from that instant on nobody takes, holds or is offered a seat of it. */
export const callOff = (session: ExamSession, cancelled: CalledOff): ExamSession => ({
  ...session,
  cancelled,
  version: session.version + 1,
});

/** How many have something to do with a session: seats, holds, offers, and those who wait. */
export const affectedBy = (session: ExamSession, now: Date): number =>
  session.booked + liveHolds(session, now).length + session.waiters.length;

const rankOf: Readonly<Partial<Record<Booking['state'], number>>> = {
  booked: 0,
  fee_due: 0,
  offered: 1,
  held: 1,
  waiting: 2,
};

/** Whoever is still to be seen to, in the order of their places: seats by rank time, then the draw; then holds; then the line. */
export function inOrderOfPlace(bookings: readonly Booking[], now: Date): Booking[] {
  const since = ({ application, waitingSince, steps }: Booking) =>
    application?.rankTime ?? waitingSince ?? steps[0]?.at ?? '';
  return bookings
    .filter((booking) => rankOf[stateAt(booking, now)] !== undefined)
    .sort(
      (one, other) =>
        (rankOf[one.state] ?? 0) - (rankOf[other.state] ?? 0) ||
        Date.parse(since(one)) - Date.parse(since(other)) ||
        (one.drawn?.place ?? Number.MAX_SAFE_INTEGER) - (other.drawn?.place ?? Number.MAX_SAFE_INTEGER) ||
        (one.number < other.number ? -1 : 1),
    );
}

/** The session without what was his there. */
function without({ booking, session }: { booking: Booking; session: ExamSession }, now: Date): ExamSession {
  if (booking.state === 'booked' || booking.state === 'fee_due') return withoutSeat(session, booking.pool, now);
  return booking.state === 'waiting'
    ? withoutWaiter(session, booking.personId)
    : withoutHold(session, booking.personId, now);
}

export interface Rehousing {
  readonly now: Date;
  readonly city: Pick<ExamCity, 'offerHours' | 'quietFromHour' | 'quietUntilHour' | 'profile'>;
  readonly siteName: SiteName;
}
interface Lost {
  readonly booking: Booking;
  readonly session: ExamSession;
  readonly learner: Learner | undefined;
  /** What he has of other subjects. */
  readonly others: readonly Booking[];
  readonly replacements: readonly ExamSession[];
}

/** Whether he could take a seat of it: it is held for people like him, on a day and at an hour at which he may sit it. */
function fits(to: ExamSession, { booking, session, learner, others }: Lost, { now, city }: Rehousing): boolean {
  const { subject, licenceClass } = booking;
  if (to.sessionId === session.sessionId || to.subject !== subject || !to.classes.includes(licenceClass)) return false;
  if (!to.open || to.cancelled || now >= takeableUntil(to) || overlaps(to, others, now)) return false;
  const examOn = dayOf(new Date(to.startsAt));
  return !learner || examDayObstacles(learner, subject, examOn, city.profile).length === 0;
}

/** His booking ends with the session; his rank time stays, his fee goes back, his priority is his again. */
function endedWith({ booking, session, learner }: Lost, { now, siteName }: Rehousing) {
  const { fee } = booking;
  const ended = moved(
    booking,
    'session_cancelled',
    'session_cancelled',
    now,
    fee ? { fee: { ...fee, withdrawn: true } } : {},
  );
  const told = bookingChanged(ended, 'session_cancelled', siteName, { own: false, reason: session.cancelled?.reason });
  const gives = booking.pool === 'priority' && learner !== undefined;
  return {
    ended,
    learners: gives ? [withPriority(learner, booking.subject, false)] : [],
    events: [...feeWithdrawn(booking, 'session_cancelled'), told],
  };
}

/**
 * One person out of a session that was called off: offered a seat of the first replacement that has one spare, else put in
 * its line, before everybody else if he had a seat. Without a replacement he keeps his rank time for the next plan.
 */
export function rehouse(lost: Lost, terms: Rehousing): SeatStep {
  const { booking, session, replacements } = lost;
  const { now, city, siteName } = terms;
  const { ended, learners, events } = endedWith(lost, terms);
  const left = without(lost, now);
  const fitting = replacements.filter((one) => fits(one, lost, terms));
  const { personId } = booking;
  const to = fitting.find((one) => spareSeats(one, now) > 0 && booking.state !== 'waiting');
  // One version is one write: both moves of the booking are told, and written together.
  const again = { ...ended, version: booking.version };
  if (to) {
    const until = offerEnds(now, city, to).toISOString();
    const offered = moved(again, 'offered', 'offered', now, { session: seatOf(to), pool: 'general', until });
    const kept = withOffer(to, { personId, pool: 'general', kind: 'offer', until }, now);
    const told = bookingChanged(offered, 'offered', siteName, { own: false });
    return { sessions: [left, kept], bookings: [offered], learners, events: [...events, told] };
  }
  const [line] = fitting;
  if (!line) return { sessions: [left], bookings: [ended], learners, events };
  const since = booking.waitingSince ?? now.toISOString();
  const stood = session.waiters.find((waiter) => waiter.personId === personId);
  const first = booking.state === 'waiting' && !stood?.first ? {} : { first: true as const };
  const until = takeableUntil(line).toISOString();
  const waiting = moved(again, 'waiting', 'waiting', now, {
    session: seatOf(line),
    pool: 'general',
    waitingSince: since,
    until,
  });
  const waiters = [...line.waiters, { personId, since, ...first }];
  const joined = { ...line, waiters, version: line.version + 1 };
  return { sessions: [left, joined], bookings: [waiting], learners, events };
}
