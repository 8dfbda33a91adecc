import type { ApplyRequest, ExamSubject, SessionId, Words } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel';
import { examDayObstacles } from '@yilu/law/exams/eligibility';
import type { ExamProfile } from '@yilu/law/exams/profile';
import type { ExamSession, Learner, Plan } from './files.js';
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
} as const satisfies Record<string, Words>;

interface Asked {
  readonly plan: Plan;
  readonly subject: ExamSubject;
  readonly learner: Learner;
  readonly sessions: readonly ExamSession[];
  readonly profile: ExamProfile;
}

function faultOf(sessionId: SessionId, { plan, subject, learner, sessions, profile }: Asked): Words | undefined {
  const session = sessions.find((one) => one.sessionId === sessionId);
  if (!session) return texts.unknown;
  if (session.planId !== plan.planId) return texts.elsewhere;
  if (!isInForce(session, plan)) return texts.unknown;
  if (session.subject !== subject) return texts.subject;
  if (!session.classes.includes(learner.licenceClass)) return texts.licenceClass;
  if (session.cancelled) return texts.cancelled;
  const [against] = examDayObstacles(learner, subject, dayOf(new Date(session.startsAt)), profile);
  return against?.text;
}

/** Whoever takes any session may get the last one. */
function anyFault({ plan, subject, learner, profile }: Asked): PreferenceFault[] {
  const [against] = examDayObstacles(learner, subject, plan.lastDay, profile);
  return against ? [{ path: 'anySession', text: against.text }] : [];
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
