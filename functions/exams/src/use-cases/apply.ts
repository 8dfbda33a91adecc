import type { ApplicationReceipt, ApplyRequest, BookingObstacle, ExamSubject } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, dayOf, type Result, refuse } from '@yilu/kernel';
import { obstaclesOf } from '@yilu/law/exams/eligibility';
import { subjectsBeside } from '@yilu/law/exams/subjects';
import { examCityOf } from '../city/cities.js';
import { type Applying, applicationChanged, appliedBooking, standing } from '../domain/application.js';
import { bookingNumberOf } from '../domain/booking-number.js';
import { isLive, stateAt, vacated } from '../domain/booking-states.js';
import type { Booking, Plan } from '../domain/files.js';
import { type PreferenceFault, preferenceFaults } from '../domain/preferences.js';
import { isStale } from '../domain/register-age.js';
import type { Deps, Found } from '../ports.js';
import type { CitizenCommand } from './commands.js';

type Code =
  | 'exams.not_verified'
  | 'exams.no_learner'
  | 'exams.register_stale'
  | 'exams.no_plan'
  | 'exams.plan_changed'
  | 'exams.window_not_open'
  | 'exams.window_closed'
  | 'exams.subject_not_planned'
  | 'exams.booked_already'
  | 'exams.not_eligible'
  | 'exams.preferences_refused';
/** Why nobody applied, with what it takes to explain it. */
export interface ApplyRefusal {
  readonly code: Code | CommandRefusal;
  readonly plan?: Plan;
  readonly obstacles?: readonly BookingObstacle[];
  readonly faults?: readonly PreferenceFault[];
}

/** Whether the plan takes applications of this edition now. */
function windowRefusal(plan: Plan, seen: number, subject: ExamSubject, now: Date): Code | undefined {
  if (plan.status === 'draft') return 'exams.no_plan';
  if (plan.status !== 'published' || now.getTime() >= Date.parse(plan.closesAt)) return 'exams.window_closed';
  if (plan.edition !== seen) return 'exams.plan_changed';
  if (now.getTime() < Date.parse(plan.opensAt)) return 'exams.window_not_open';
  return plan.subjects.includes(subject) ? undefined : 'exams.subject_not_planned';
}

/** Whether what he has of this subject stands in the way; an application to the same plan is changed. */
const isTaken = (before: Booking | undefined, plan: Plan, now: Date): boolean => {
  if (!before || !isLive(stateAt(before, now))) return false;
  return before.state !== 'applied' || before.planId !== plan.planId;
};

type Ready = Omit<Applying, 'number' | 'provider'>;
type Needs = Pick<Deps, 'store' | 'vault' | 'now' | 'city'>;

/** Everything that the law and the plan say about it, before anything is written. */
function checked(found: Found, subject: ExamSubject, wish: ApplyRequest, deps: Needs): Result<Ready, ApplyRefusal> {
  const [[person], [learner], [plan]] = [found.persons, found.learners, found.plans];
  const before = found.bookings.find((one) => one.subject === subject);
  const others = found.bookings.filter((one) => one.subject !== subject);
  const now = deps.now();
  const { profile } = examCityOf(deps.city);
  if (!person?.verified) return refuse({ code: 'exams.not_verified' });
  if (!learner) return refuse({ code: 'exams.no_learner' });
  if (!plan) return refuse({ code: 'exams.no_plan' });
  const closed = windowRefusal(plan, wish.planVersion, subject, now);
  if (closed) return refuse({ code: closed, plan });
  if (isTaken(before, plan, now)) return refuse({ code: 'exams.booked_already' });
  if (isStale(learner, now, profile)) return refuse({ code: 'exams.register_stale' });
  const bookedSubjects = others.filter((one) => isLive(stateAt(one, now))).map((one) => one.subject);
  const obstacles = obstaclesOf({ ...learner, bookedSubjects }, subject, dayOf(now), profile);
  if (obstacles.length > 0) return refuse({ code: 'exams.not_eligible', obstacles });
  const { sessions } = found;
  const faults = preferenceFaults(wish, { plan, subject, learner, sessions, profile, others, now });
  if (faults.length > 0) return refuse({ code: 'exams.preferences_refused', faults });
  const { preferences, anySession } = wish;
  return accept({ person, learner, plan, subject, wish: { preferences, anySession }, sessions, before, now });
}

const receiptOf = ({ closesAt, drawAt }: Plan, booking: Booking): ApplicationReceipt => {
  const { number, planId, application } = booking;
  if (!application) throw new Error(`Booking ${number} is no application`);
  const { rankTime, leafHash, line } = application;
  return { number, planId, closesAt, drawAt, rankTime, leafHash, line };
};

/**
 * Applies for a seat, or changes what one has applied for. One person has one application of a subject however often and
 * from however many devices he asks; what changes nothing is not written.
 */
export const apply =
  (deps: Needs) =>
  async (
    { command, personId, provider }: CitizenCommand,
    subject: ExamSubject,
    wish: ApplyRequest,
  ): Promise<Result<ApplicationReceipt, ApplyRefusal>> => {
    const number = await bookingNumberOf(deps.vault, wish.planId, personId, subject);
    const wanted = {
      plans: [wish.planId],
      sessions: wish.preferences,
      persons: [personId],
      learners: [personId],
      bookings: [subject, ...subjectsBeside(subject)].map((one) => ({ personId, subject: one })),
    };
    let refused: ApplyRefusal | undefined;
    const outcome = await deps.store.perform<ApplicationReceipt, Code>(command, wanted, (found) => {
      const ready = checked(found, subject, wish, deps);
      if (!ready.ok) {
        refused = ready.refusal;
        return refuse(ready.refusal.code as Code);
      }
      const { before, plan, learner } = ready.value;
      const booking = appliedBooking({ ...ready.value, number, provider });
      const answer = receiptOf(plan, booking);
      if (before?.state === 'applied' && before.application?.line === answer.line) return accept({ answer });
      const events = [...vacated(before, ready.value.now), ...applicationChanged(before, booking)];
      // Two applications of one person are decided one after the other, so that neither overlooks the other's hours.
      const alone = subjectsBeside(subject).every((one) => learner.subjects[one].passedOn !== undefined);
      const stands = standing(learner, booking);
      const learners = alone && stands === learner ? [] : [{ ...stands, version: learner.version + 1 }];
      return accept({ bookings: [booking], learners, events, answer });
    });
    if (outcome.ok) return outcome;
    return refuse(refused?.code === outcome.refusal ? refused : { code: outcome.refusal });
  };
