import type { ApplyRequest, ExamSubject, NewEvent } from '@yilu/contracts';
import { applicationLine, leafHashOf } from '@yilu/draw/application-line';
import { dayOf } from '@yilu/kernel';
import { rankTimeOf } from '@yilu/law/exams/rank-time';
import { hoursAsked } from './exam-hours.js';
import type { Booking, ExamSession, Learner, PersonFile, Plan } from './files.js';

export interface Applying {
  readonly person: PersonFile;
  readonly learner: Learner;
  readonly plan: Plan;
  readonly subject: ExamSubject;
  readonly wish: Pick<ApplyRequest, 'preferences' | 'anySession'>;
  /** Those that he names. */
  readonly sessions: readonly ExamSession[];
  readonly number: Booking['number'];
  readonly provider: Booking['provider'];
  /** What he had of this subject before; an application to the same plan is changed, anything else has ended. */
  readonly before: Booking | undefined;
  readonly now: Date;
}

const isSameApplication = ({ before, plan }: Applying): boolean =>
  before?.state === 'applied' && before.planId === plan.planId;

/** His file with the place that he has in this line; the same file where it says so already. */
export function standing(learner: Learner, { subject, application }: Booking): Learner {
  const file = learner.subjects[subject];
  if (!application || file.standsSince === application.rankTime) return learner;
  const subjects = { ...learner.subjects, [subject]: { ...file, standsSince: application.rankTime } };
  return { ...learner, subjects };
}

/** The booking of an application: whatever he changes of it later, his place in line stays the same. */
export function appliedBooking(applying: Applying): Booking {
  const { person, learner, plan, subject, wish, sessions, number, provider, before, now } = applying;
  const same = isSameApplication(applying) ? before : undefined;
  const acceptedAt = same?.application?.acceptedAt ?? now.toISOString();
  // Of a person who was merged into him it has a number that follows from the other: it stays his.
  const known = same?.number ?? number;
  const by = { acceptedAt, opensAt: plan.opensAt };
  const time = same?.application?.rankTime ?? rankTimeOf(learner.subjects, subject, by, plan.rankRule);
  const line = applicationLine({
    number: known,
    subject,
    licenceClass: learner.licenceClass,
    rankTime: time,
    ...(plan.rankRule.firstBooking === 'exact' ? { submittedAt: acceptedAt } : {}),
    preferences: wish.preferences,
    anySession: wish.anySession,
    maskedName: person.maskedName,
  });
  return {
    personId: person.personId,
    subject,
    version: (before?.version ?? 0) + 1,
    number: known,
    planId: plan.planId,
    provider,
    licenceClass: learner.licenceClass,
    maskedName: person.maskedName,
    pool: 'general',
    state: 'applied',
    application: {
      ...wish,
      hours: hoursAsked(wish, sessions, plan),
      rankTime: time,
      acceptedAt,
      line,
      leafHash: leafHashOf(line),
    },
    changes: 0,
    reminded: [],
    needs: learner.needs,
    steps: same?.steps ?? [{ at: acceptedAt, what: 'applied' }],
  };
}

const rankDay = ({ application }: Booking) => application && dayOf(new Date(application.rankTime));

/** Public counts follow: where he stands in line now, and where he stood in the same one. */
export function applicationChanged(before: Booking | undefined, after: Booking): NewEvent[] {
  const was = before?.state === 'applied' && before.planId === after.planId ? rankDay(before) : undefined;
  const is = after.state === 'applied' ? rankDay(after) : undefined;
  if (was === is) return [];
  const { planId, subject, licenceClass } = after;
  return [
    {
      type: 'exams.application_changed',
      data: { planId, subject, licenceClass, ...(was ? { was } : {}), ...(is ? { is } : {}) },
    },
  ];
}
