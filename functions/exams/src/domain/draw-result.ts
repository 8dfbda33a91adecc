import type { EventData, NewEvent } from '@yilu/contracts';
import { moved } from './booking-states.js';
import { overlaps } from './exam-hours.js';
import type { Booking, ExamSession } from './files.js';
import { bookingChanged, feeDue, type SiteName, seatFreed, sessionTold } from './seat-events.js';
import { feeFor } from './seat-fee.js';
import { freeSeats, takeableUntil } from './seats.js';
import { seatOf } from './seats-taking.js';
import { withoutWaiter } from './waiting.js';

export interface DrawnPlace {
  readonly run: number;
  readonly place: number;
  readonly count: number;
}
/** What a draw does to one session and those whom it gave a seat of it, or to those whom it gave none. */
export interface Applied {
  readonly session?: ExamSession;
  readonly bookings: readonly Booking[];
  readonly events: readonly NewEvent[];
}

/** Waits for what a run says: applied, or left without a seat by an earlier run. */
export const awaitsRun = (booking: Booking, run: number): boolean =>
  booking.state === 'applied' || (booking.state === 'unseated' && (booking.drawn?.run ?? 0) < run);

function told(booking: Booking, { place, count }: DrawnPlace, siteName: SiteName): NewEvent {
  const { personId, provider, subject, number, planId, fee } = booking;
  const session = booking.state === 'unseated' ? undefined : sessionTold(booking, siteName);
  const owed = fee && { obligationId: fee.obligationId, fen: fee.fen, until: fee.until };
  const data: EventData<'exams.application_drawn'> = {
    ...{ personId, provider, subject, number, planId, place, count },
    ...(session ? { session } : {}),
    ...(owed ? { fee: owed } : {}),
  };
  return { type: 'exams.application_drawn', data };
}

/** No seat for him. That is not an attempt, and his place in line stays as it was for the next plan. */
export function unseated(booking: Booking, drawn: DrawnPlace, now: Date, siteName: SiteName): Applied {
  if (booking.state === 'unseated')
    return { bookings: [{ ...booking, drawn, version: booking.version + 1 }], events: [] };
  const next = moved(booking, 'unseated', 'not_drawn', now, { drawn });
  return { bookings: [next], events: [told(next, drawn, siteName)] };
}

/**
 * Whose application no index showed before the draw had collected: no fault of his. He is the first to be offered a seat
 * of the session that he wanted most; who took any, and whoever has no such line left to stand in, has his place in line alone.
 */
export function leftOut(booking: Booking, session: ExamSession | undefined, now: Date, siteName: SiteName): Applied {
  const told = (next: Booking) => bookingChanged(next, 'left_out', siteName, { own: false });
  const missed = moved(booking, 'unseated', 'not_drawn', now, { leftOut: true });
  if (!session) return { bookings: [missed], events: [told(missed)] };
  const since = now.toISOString();
  const stood = { ...missed, version: booking.version };
  const waiting = moved(stood, 'waiting', 'waiting', now, {
    session: seatOf(session),
    waitingSince: since,
    until: takeableUntil(session).toISOString(),
  });
  const { waiters } = withoutWaiter(session, booking.personId);
  const first = { personId: booking.personId, since, first: true as const };
  return {
    session: { ...session, waiters: [...waiters, first], version: session.version + 1 },
    bookings: [waiting],
    events: [told(waiting), seatFreed(session.sessionId)],
  };
}

export interface Seating {
  readonly fen: number;
  readonly payUntil: Date;
  readonly now: Date;
  readonly siteName: SiteName;
  /** What the same people have of other subjects, for a rerun: they may have booked since. */
  readonly others?: readonly Booking[];
}

/**
 * A seat of this session for him. A rerun takes nothing from anybody: where the seat that it gives is taken by now, he is
 * the first of its wait list, and nobody sits two exams at once for what he has booked since. Of a session that was called off since the root he has the seat for as long as it takes to
 * send him elsewhere, in the order of the places, like everybody who had one (`rehousePeople`).
 */
export function seated(booking: Booking, session: ExamSession, drawn: DrawnPlace, seating: Seating): Applied {
  const { fen, payUntil, now, siteName, others = [] } = seating;
  const { sessionId, siteId, startsAt, endsAt } = session;
  const seat = { drawn, session: { sessionId, siteId, startsAt, endsAt } };
  if (booking.gone || now >= takeableUntil(session)) return unseated(booking, drawn, now, siteName);
  const own = others.filter(({ personId }) => personId === booking.personId);
  if (booking.state === 'unseated' && overlaps(session, own, now)) return unseated(booking, drawn, now, siteName);
  if (session.cancelled) {
    const booked = moved(booking, 'booked', 'drawn', now, seat);
    return { session: { ...session, booked: session.booked + 1 }, bookings: [booked], events: [] };
  }
  if (booking.state === 'unseated' && freeSeats(session, now).general === 0) {
    const since = now.toISOString();
    const until = takeableUntil(session).toISOString();
    const waiting = moved(booking, 'waiting', 'waiting', now, { ...seat, waitingSince: since, until });
    const { waiters } = withoutWaiter(session, booking.personId);
    const first = { personId: booking.personId, since, first: true as const };
    return {
      session: { ...session, waiters: [...waiters, first] },
      bookings: [waiting],
      events: [seatFreed(sessionId)],
    };
  }
  const taken = { ...session, booked: session.booked + 1 };
  if (fen === 0) {
    const booked = moved(booking, 'booked', 'drawn', now, seat);
    return { session: taken, bookings: [booked], events: [told(booked, drawn, siteName)] };
  }
  // A rerun may come a day before the exam: nobody owes for a seat longer than anybody could still take it.
  const until = new Date(Math.min(payUntil.getTime(), takeableUntil(session).getTime()));
  const fee = feeFor(booking, fen, until);
  const due = moved(booking, 'fee_due', 'drawn', now, { ...seat, fee, until: fee.until });
  return { session: taken, bookings: [due], events: [told(due, drawn, siteName), ...feeDue(due)] };
}

/** The same for several of one session: each finds it as the one before him left it. The caller raises its version. */
export function seatedAll(
  bookings: readonly { readonly booking: Booking; readonly drawn: DrawnPlace }[],
  session: ExamSession,
  seating: Seating,
): Required<Applied> {
  return bookings.reduce<Required<Applied>>(
    (so, { booking, drawn }) => {
      const next = seated(booking, so.session, drawn, seating);
      return {
        session: next.session ?? so.session,
        bookings: [...so.bookings, ...next.bookings],
        events: [...so.events, ...next.events],
      };
    },
    { session, bookings: [], events: [] },
  );
}
