import type { BookingState, BookingView } from '@yilu/contracts';

const seats: readonly BookingState[] = ['held', 'offered', 'fee_due', 'booked'];

/** Its session was called off, and the city has not come to this one yet: the seat is none any more. */
export const isCalledOff = ({ state, session }: Pick<BookingView, 'state' | 'session'>): boolean =>
  seats.includes(state) && session?.cancelled !== undefined;

/** Its exam is under way, or over. */
export const hasBegun = ({ session }: Pick<BookingView, 'session'>, now: Date): boolean =>
  session !== undefined && now >= new Date(session.startsAt);

/** From the end of the window on nobody changes or withdraws an application any more. */
export const isClosed = ({ application }: Pick<BookingView, 'application'>, now: Date): boolean =>
  application !== undefined && now >= new Date(application.closesAt);

/** Whether a booking asks for anything now; in line, or between window and draw, one only waits. */
export function asksForSomething(booking: BookingView, now: Date): boolean {
  const { state, session, fee } = booking;
  if (isCalledOff(booking) || state === 'waiting') return false;
  if (state === 'applied') return !isClosed(booking, now);
  if (state === 'held') return session !== undefined;
  return state !== 'fee_due' || fee !== undefined;
}
