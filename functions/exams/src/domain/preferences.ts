import type { ApplyRequest, ExamSubject, SessionId, Words } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel';
import { examDayObstacles } from '@yilu/law/exams/eligibility';
import type { ExamProfile } from '@yilu/law/exams/profile';
import { hoursOfPlan, overlaps } from './exam-hours.js';
import type { Booking, ExamSession, Learner, Plan } from './files.js';
import { isInForce } from './session-in-force.js';

/** One session that he may not ask for, by its place among his preferences. */
export interface PreferenceFault {
  readonly path: string;
  readonly text: Words;
}

const texts = {
  unknown: { zh: '没有这个场次', en: 'There is no such session' },
  elsewhere: { zh: '这个场次不属于这个考试计划', en: 'This session belongs to another plan' },
  subject: { zh: '这个场次考的是别的科目', en: 'This session is of another subject' },
  licenceClass: { zh: '这个场次不考您的准驾车型', en: 'This session is not for your class of licence' },
  cancelled: { zh: '这个场次已经取消', en: 'This session was called off' },
  clash: {
    zh: '这个时间您有另一科目的考试，或者另一科目的报名可能排在这个时间',
    en: 'At that hour you have an exam of another subject, or may be given one by your other application',
  },
  clashOfAny: {
    zh: '这些日子您还有另一科目的考试或者报名，可能排在同一时间：请不选服从安排，直接指定场次',
    en: 'In these days you have an exam of another subject or have applied for one, and any session may be at the same hour: name your sessions instead',
  },
} as const satisfies Record<string, Words>;

interface Asked {
  readonly plan: Plan;
  readonly subject: ExamSubject;
  readonly learner: Learner;
  readonly sessions: readonly ExamSession[];
  readonly profile: ExamProfile;
  /** What he has of other subjects: nobody is drawn for two exams at once. */
  readonly others: readonly Booking[];
  readonly now: Date;
}

function faultOf(
  sessionId: SessionId,
  { plan, subject, learner, sessions, profile, others, now }: Asked,
): Words | undefined {
  const session = sessions.find((one) => one.sessionId === sessionId);
  if (!session) return texts.unknown;
  if (session.planId !== plan.planId) return texts.elsewhere;
  if (!isInForce(session, plan)) return texts.unknown;
  if (session.subject !== subject) return texts.subject;
  if (!session.classes.includes(learner.licenceClass)) return texts.licenceClass;
  if (session.cancelled) return texts.cancelled;
  const [against] = examDayObstacles(learner, subject, dayOf(new Date(session.startsAt)), profile);
  return against?.text ?? (overlaps(session, others, now) ? texts.clash : undefined);
}

/** Whoever takes any session may get the first one or the last one, at whatever hour. */
function anyFault({ plan, subject, learner, profile, others, now }: Asked): PreferenceFault[] {
  const [against] = [plan.firstDay, plan.lastDay].flatMap((day) => examDayObstacles(learner, subject, day, profile));
  const clash = overlaps({ subject, ...hoursOfPlan(plan) }, others, now) ? texts.clashOfAny : undefined;
  const text = against?.text ?? clash;
  return text ? [{ path: 'anySession', text }] : [];
}

/** Everything that is wrong with the sessions he asks for, each with its place. */
export const preferenceFaults = (
  { preferences, anySession }: Pick<ApplyRequest, 'preferences' | 'anySession'>,
  asked: Asked,
): readonly PreferenceFault[] => [
  ...preferences.flatMap((sessionId, place) => {
    const text = faultOf(sessionId, asked);
    return text ? [{ path: `preferences.${place}`, text }] : [];
  }),
  ...(anySession ? anyFault(asked) : []),
];
