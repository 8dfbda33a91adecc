import type { SeatPool } from '@yilu/contracts';
import { accept, dayOf, type Result, refuse } from '@yilu/kernel';
import { isPriority } from '@yilu/law/exams/booking-rules';
import { examDayObstacles, type Obstacle, obstaclesOf } from '@yilu/law/exams/eligibility';
import type { ExamProfile } from '@yilu/law/exams/profile';
import { isLive, stateAt } from './booking-states.js';
import { overlaps } from './exam-hours.js';
import type { Booking, ExamSession, Learner, PersonFile } from './files.js';
import { isStale } from './register-age.js';
import { poolOf, takeableUntil } from './seats.js';

/** Somebody before a session: what a decision about a seat for him has to see. */
export interface AtHand {
  readonly sessions: readonly ExamSession[];
  readonly bookings: readonly Booking[];
  readonly learners: readonly Learner[];
  readonly persons: readonly PersonFile[];
}

/** Somebody who may have a seat in this session, if one is left. */
export interface Claim {
  readonly session: ExamSession;
  readonly pool: SeatPool;
  readonly booking: Booking | undefined;
  readonly learner: Learner;
  readonly person: PersonFile;
}

export type ClaimRefusal =
  | 'exams.no_session'
  | 'exams.not_verified'
  | 'exams.no_learner'
  | 'exams.register_stale'
  | 'exams.session_cancelled'
  | 'exams.seats_closed'
  | 'exams.not_drawn_yet'
  | 'exams.wrong_class'
  | 'exams.not_priority'
  | 'exams.not_eligible'
  | 'exams.times_overlap';

function untimelyIn(session: ExamSession, pool: SeatPool, now: Date): ClaimRefusal | undefined {
  if (pool === 'general') return session.open ? undefined : 'exams.not_drawn_yet';
  if (Date.parse(session.priorityFrom) > now.getTime()) return 'exams.not_drawn_yet';
  return undefined;
}

/** What the law has against his sitting this session, as of today and of its own day; empty where nothing. */
export function obstaclesTo(
  session: ExamSession,
  learner: Learner,
  bookings: readonly Booking[],
  now: Date,
  profile: ExamProfile,
): readonly Obstacle[] {
  const live = bookings.filter((one) => isLive(stateAt(one, now))).map(({ subject }) => subject);
  const facts = { ...learner, bookedSubjects: live };
  const examOn = dayOf(new Date(session.startsAt));
  const both = [
    ...obstaclesOf(facts, session.subject, dayOf(now), profile),
    ...examDayObstacles(facts, session.subject, examOn, profile),
  ];
  return [...new Map(both.map((one) => [one.code, one])).values()];
}

/** Whether he may have a seat of this session now, out of which pool, and what of his stands there already. */
export function claimOf(
  { sessions, bookings, learners, persons }: AtHand,
  asked: SeatPool,
  now: Date,
  profile: ExamProfile,
): Result<Claim, ClaimRefusal> {
  const [session, learner, person] = [sessions[0], learners[0], persons[0]];
  if (!session) return refuse('exams.no_session');
  if (!person?.verified || person.ended) return refuse('exams.not_verified');
  if (!learner) return refuse('exams.no_learner');
  if (isStale(learner, now, profile)) return refuse('exams.register_stale');
  if (session.cancelled) return refuse('exams.session_cancelled');
  if (now >= takeableUntil(session)) return refuse('exams.seats_closed');
  if (!session.classes.includes(learner.licenceClass)) return refuse('exams.wrong_class');
  const pool = poolOf(session, asked);
  const untimely = untimelyIn(session, pool, now);
  if (untimely) return refuse(untimely);

  const { subject } = session;
  if (pool === 'priority' && !isPriority(learner, subject, dayOf(now), profile)) return refuse('exams.not_priority');
  if (obstaclesTo(session, learner, bookings, now, profile).length > 0) return refuse('exams.not_eligible');
  if (overlaps(session, bookings, now)) return refuse('exams.times_overlap');
  const booking = bookings.find((one) => one.subject === subject);
  return accept({ session, pool, booking, learner, person });
}
