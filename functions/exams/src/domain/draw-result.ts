import type { EventData, NewEvent } from '@yilu/contracts';
import { moved } from './booking-states.js';
import type { Booking, ExamSession } from './files.js';
import { feeDue, type SiteName, seatFreed, sessionTold } from './seat-events.js';
import { feeFor } from './seat-fee.js';
import { freeSeats, takeableUntil } from './seats.js';
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

export interface Seating {
  readonly fen: number;
  readonly payUntil: Date;
  readonly now: Date;
  readonly siteName: SiteName;
}

/**
 * A seat of this session for him. A rerun takes nothing from anybody: where the seat that it gives is taken by now, he is
 * the first of its wait list.
 */
export function seated(booking: Booking, session: ExamSession, drawn: DrawnPlace, seating: Seating): Applied {
  const { fen, payUntil, now, siteName } = seating;
  const { sessionId, siteId, startsAt, endsAt } = session;
  const seat = { drawn, session: { sessionId, siteId, startsAt, endsAt } };
  if (booking.gone || session.cancelled || now >= takeableUntil(session))
    return unseated(booking, drawn, now, siteName);
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
  const fee = feeFor(booking, fen, payUntil);
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
