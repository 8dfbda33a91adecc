import type { DomainEvent, NewEvent, SessionId, Words } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel';
import type { Booking } from './files.js';

/** What a site is called; events carry it so that no other room has to know the city's sites. */
export type SiteName = (siteId: string) => Words;
type Changed = Extract<DomainEvent, { type: 'exams.booking_changed' }>['data'];

const aboutBooking = ({ personId, provider, subject, number }: Booking) => ({ personId, provider, subject, number });

/** The session that a booking is about, as events tell it. */
export const sessionTold = ({ session }: Booking, siteName: SiteName) =>
  session && { sessionId: session.sessionId, site: siteName(session.siteId), startsAt: session.startsAt };

/** Something became of his booking; `own` where he did it himself. */
export function bookingChanged(
  booking: Booking,
  change: Changed['change'],
  siteName: SiteName,
  more: { readonly own: boolean; readonly reason?: Words | undefined },
): NewEvent {
  const session = sessionTold(booking, siteName);
  return {
    type: 'exams.booking_changed',
    data: {
      ...aboutBooking(booking),
      change,
      own: more.own,
      ...(session ? { session } : {}),
      ...(booking.until ? { until: booking.until } : {}),
      ...(more.reason ? { reason: more.reason } : {}),
    },
  };
}

/** A seat is free that somebody may be waiting for. */
export const seatFreed = (sessionId: SessionId): NewEvent => ({ type: 'exams.seat_freed', data: { sessionId } });

/** What he owes for his seat; nothing where it costs nothing, or is paid. */
export function feeDue(booking: Booking): NewEvent[] {
  const { fee, state } = booking;
  if (!fee || state !== 'fee_due') return [];
  const { obligationId, fen, until } = fee;
  const dueOn = dayOf(new Date(until));
  return [{ type: 'exams.fee_due', data: { ...aboutBooking(booking), fee: { obligationId, fen, until }, dueOn } }];
}

type Why = Extract<DomainEvent, { type: 'exams.fee_withdrawn' }>['data']['why'];
/** Nothing is owed for the seat any more, and what was or will be paid for it goes back. */
export const feeWithdrawn = ({ fee }: Pick<Booking, 'fee'>, why: Why): NewEvent[] =>
  fee ? [{ type: 'exams.fee_withdrawn', data: { obligationId: fee.obligationId, why } }] : [];

export const reminderDue = (booking: Booking, days: number, siteName: SiteName): NewEvent[] => {
  const session = sessionTold(booking, siteName);
  return session ? [{ type: 'exams.reminder_due', data: { ...aboutBooking(booking), session, days } }] : [];
};
