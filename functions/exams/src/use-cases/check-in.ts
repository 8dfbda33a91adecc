import type { BookingChanged, BookingNumber, SessionId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, dayOf, type Result, refuse } from '@yilu/kernel';
import { moved } from '../domain/booking-states.js';
import type { Booking } from '../domain/files.js';
import { changedAnswer } from '../domain/seats-taking.js';
import type { Deps, Outcome } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { rosterOf } from './roster-of.js';
import { actedBy } from './staff-act.js';

type Refusal = 'exams.nobody_of_session' | 'exams.not_seated' | 'exams.check_in_closed';

/** From the morning of the exam's day on until it ends. */
const isOpen = ({ startsAt, endsAt }: NonNullable<Booking['session']>, now: Date): boolean =>
  dayOf(new Date(startsAt)) === dayOf(now) && now < new Date(endsAt);

/** Somebody is there: by the number on his slip. Checked in twice, it is the first time that counts. */
export const checkIn =
  ({ store, now }: Deps) =>
  async (
    { command, officer }: StaffCommand,
    sessionId: SessionId,
    number: BookingNumber,
  ): Promise<Result<BookingChanged, Refusal | CommandRefusal>> => {
    const known = (await rosterOf(store, sessionId)).get(number);
    if (!known) return refuse('exams.nobody_of_session');
    const { personId, subject } = known;
    return store.perform<BookingChanged, Refusal>(
      command,
      { bookings: [{ personId, subject }] },
      ({ bookings: [booking] }): Result<Outcome<BookingChanged>, Refusal> => {
        if (booking?.session?.sessionId !== sessionId) return refuse('exams.nobody_of_session');
        if (booking.state !== 'booked') return refuse('exams.not_seated');
        if (!isOpen(booking.session, now())) return refuse('exams.check_in_closed');
        if (booking.checkedInAt) return accept({ answer: changedAnswer(booking) });
        const next = moved(booking, 'booked', 'checked_in', now(), { checkedInAt: now().toISOString() });
        const acted = actedBy(officer, 'checked_in', `${sessionId} ${number}`);
        return accept({ bookings: [next], events: [acted], answer: changedAnswer(next) });
      },
    );
  };
