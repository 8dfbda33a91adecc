import type { ExamSubject, SessionId } from '@yilu/contracts';
import { refuse } from '@yilu/kernel';
import { examCityOf, siteNameOf } from '../city/cities.js';
import { type ChangeRefusal, changeSeat } from '../domain/changing.js';
import { overlaps } from '../domain/exam-hours.js';
import { isStale } from '../domain/register-age.js';
import { obstaclesTo } from '../domain/seats-claim.js';
import type { Deps } from '../ports.js';
import type { CitizenCommand } from './commands.js';
import { changeOwnSeat } from './own-seat.js';

type Refusal =
  | ChangeRefusal
  | 'exams.no_learner'
  | 'exams.register_stale'
  | 'exams.not_eligible'
  | 'exams.times_overlap';

/** Moves a booking to another session near by, twice at most: both sessions, the booking and the learner in one step. */
export const changeSession =
  ({ store, now, city }: Pick<Deps, 'store' | 'now' | 'city'>) =>
  (by: CitizenCommand, subject: ExamSubject, sessionId: SessionId) =>
    changeOwnSeat<Refusal>(
      { store },
      by,
      subject,
      { sessions: [sessionId] },
      ({ booking, session: from }, { sessions, learners: [learner], bookings }) => {
        const to = sessions.find((one) => one.sessionId === sessionId);
        const { sites, profile } = examCityOf(city);
        if (!to) return refuse('exams.no_session');
        if (!learner) return refuse('exams.no_learner');
        if (isStale(learner, now(), profile)) return refuse('exams.register_stale');
        const others = bookings.filter((one) => one.subject !== subject);
        if (obstaclesTo(to, learner, others, now(), profile).length > 0) return refuse('exams.not_eligible');
        if (overlaps(to, others, now())) return refuse('exams.times_overlap');
        const terms = { now: now(), profile, sites, siteName: siteNameOf(city) };
        return changeSeat({ booking, learner, from, to }, terms);
      },
    );
