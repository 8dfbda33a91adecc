import type { BookingChanged, GiveSeatBackRequest, SessionId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { examCityOf, siteNameOf } from '../city/cities.js';
import { type CancelRefusal, cancelSeat } from '../domain/cancelling.js';
import { changedAnswer } from '../domain/seats-taking.js';
import type { Deps, Outcome } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { insisting } from './insisting.js';
import { rosterOf } from './roster-of.js';
import { actedBy } from './staff-act.js';

type Refusal = 'exams.nobody_of_session' | 'exams.not_seated' | 'exams.session_called_off' | CancelRefusal;

/**
 * Gives a seat back for somebody who has come to the office, by the number on his slip: by the days of the law as online,
 * reserved seats included; for hardship until the exam begins.
 */
export const giveSeatBack =
  ({ store, now, city }: Pick<Deps, 'store' | 'now' | 'city'>) =>
  async (
    { command, officer }: StaffCommand,
    sessionId: SessionId,
    { number, reason, hardship }: GiveSeatBackRequest,
  ): Promise<Result<BookingChanged, Refusal | CommandRefusal>> => {
    const known = (await rosterOf(store, sessionId)).get(number);
    if (!known) return refuse('exams.nobody_of_session');
    const { personId, subject } = known;
    const wanted = { bookings: [{ personId, subject }], sessions: [sessionId], learners: [personId] };
    return insisting(() =>
      store.perform<BookingChanged, Refusal>(
        command,
        wanted,
        ({
          bookings: [booking],
          sessions: [session],
          learners: [learner],
        }): Result<Outcome<BookingChanged>, Refusal> => {
          if (booking?.session?.sessionId !== sessionId || !session || !learner)
            return refuse('exams.nobody_of_session');
          if (booking.state !== 'booked' && booking.state !== 'fee_due') return refuse('exams.not_seated');
          if (session.cancelled) return refuse('exams.session_called_off');
          const { profile } = examCityOf(city);
          const giving = { now: now(), profile, siteName: siteNameOf(city), office: { hardship } };
          const step = cancelSeat({ booking, session, learner }, giving);
          if (!step.ok) return step;
          const { booking: next, events, ...files } = step.value;
          const acted = actedBy(officer, 'seat_given_back', `${sessionId} ${number}`, reason);
          return accept({ ...files, events: [...events, acted], answer: changedAnswer(next) });
        },
      ),
    );
  };
