import { endOfDay, startOfDay } from '@yilu/kernel';
import { isLive, stateAt } from './booking-states.js';
import type { Booking, ExamSession, Plan } from './files.js';

/** From then until then somebody sits an exam, or may be given one. */
export interface Hours {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** Where a draw may seat him: the hours of each session that he names; where he takes any, all of the plan's days. */
export function hoursAsked(
  { preferences, anySession }: Pick<NonNullable<Booking['application']>, 'preferences' | 'anySession'>,
  sessions: readonly ExamSession[],
  plan: Plan,
): readonly Hours[] {
  const named = sessions.filter(({ sessionId }) => preferences.includes(sessionId));
  return [...named.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })), ...(anySession ? [hoursOfPlan(plan)] : [])];
}

/** From the beginning of its first day to the end of its last one. */
export const hoursOfPlan = ({ firstDay, lastDay }: Pick<Plan, 'firstDay' | 'lastDay'>): Hours => ({
  startsAt: startOfDay(firstDay).toISOString(),
  endsAt: endOfDay(lastDay).toISOString(),
});

/** Hours that are his already, or that a draw may still give him. */
function hoursOf(booking: Booking, now: Date): readonly Hours[] {
  const state = stateAt(booking, now);
  if (state === 'applied') return booking.application?.hours ?? [];
  return isLive(state) && state !== 'waiting' && booking.session ? [booking.session] : [];
}

const meet = (one: Hours, other: Hours): boolean => one.startsAt < other.endsAt && other.startsAt < one.endsAt;

/** Whether another subject of his is, or may be drawn, at that time: nobody sits two exams at once. */
export const overlaps = (
  { subject, ...hours }: Hours & Pick<Booking, 'subject'>,
  bookings: readonly Booking[],
  now: Date,
): boolean =>
  bookings.some((other) => other.subject !== subject && hoursOf(other, now).some((taken) => meet(hours, taken)));
