import type { BookingState, NewEvent } from '@yilu/contracts';
import type { Booking } from './files.js';

/** What may follow a state within one booking; whatever ended is overwritten by the next booking of the subject. */
export const transitions = {
  applied: ['withdrawn', 'unseated', 'fee_due', 'booked'],
  waiting: ['offered', 'withdrawn', 'lapsed', 'session_cancelled'],
  held: ['fee_due', 'booked', 'withdrawn', 'lapsed', 'session_cancelled'],
  offered: ['fee_due', 'booked', 'withdrawn', 'lapsed', 'session_cancelled'],
  fee_due: ['booked', 'cancelled', 'lapsed', 'session_cancelled'],
  booked: ['booked', 'cancelled', 'session_cancelled', 'passed', 'failed', 'no_show', 'excused'],
  // His fee came too late: he is the first to be offered what comes free.
  lapsed: ['waiting'],
  session_cancelled: ['offered', 'waiting'],
  withdrawn: [],
  // A draw that is made again after an objection may find him a seat.
  unseated: ['fee_due', 'booked', 'waiting'],
  cancelled: [],
  // An appeal may show that it was otherwise.
  passed: ['failed'],
  failed: ['passed'],
  no_show: ['passed', 'failed', 'excused'],
  excused: [],
} as const satisfies Record<BookingState, readonly BookingState[]>;

const live: readonly BookingState[] = ['applied', 'waiting', 'held', 'offered', 'fee_due', 'booked'];

/** Whether it stands in the way of another booking of the same subject. */
export const isLive = (state: BookingState): boolean => live.includes(state);

const isKept = (state: BookingState) => state === 'held' || state === 'offered';

/** The state as it counts now: a hold or an offer ends on the second, whether or not anybody has written it down. */
export const stateAt = ({ state, until }: Pick<Booking, 'state' | 'until'>, now: Date): BookingState =>
  isKept(state) && until !== undefined && Date.parse(until) <= now.getTime() ? 'lapsed' : state;

/** For whoever overwrites a booking whose hold or offer ran out unnoticed: the next in line is to hear of the seat. */
export const vacated = (booking: Booking | undefined, now: Date): NewEvent[] =>
  booking?.session && isKept(booking.state) && stateAt(booking, now) === 'lapsed'
    ? [{ type: 'exams.seat_freed', data: { sessionId: booking.session.sessionId } }]
    : [];

type What = Booking['steps'][number]['what'];
// Whoever takes and gives back all day long shall not fill the store with it.
const stepsKept = 40;

/** The booking in its next state and version; what ended (`until`) is gone unless the patch says anew. */
export function moved(booking: Booking, to: BookingState, what: What, at: Date, patch: Partial<Booking> = {}): Booking {
  const next: readonly BookingState[] = transitions[booking.state];
  if (!next.includes(to)) throw new Error(`A booking that is ${booking.state} does not become ${to}`);
  const { until: _, ...rest } = booking;
  const steps = [...booking.steps, { at: at.toISOString(), what }].slice(-stepsKept);
  return { ...rest, ...patch, state: to, steps, version: booking.version + 1 };
}
