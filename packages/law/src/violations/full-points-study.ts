import { addDays, type Day } from '@yilu/kernel/day';
import type { FullPointsCourse, FullPointsExam } from './full-points.js';

export interface StudySession {
  readonly on: Day;
  readonly mode: 'onsite' | 'online';
  readonly minutes: number;
}

export interface ExamAttempt {
  readonly exam: FullPointsExam;
  readonly on: Day;
  readonly passed: boolean;
}

/** More than three hours make a day: on site in one session, online over the whole day (D163 art 19 ¶3). */
const minutesBeyond = 180;
const retryDays = 10;

/** The days that count as study; one on which somebody did both is one on-site day (D163 art 19 ¶3). */
export function studiedDays(sessions: readonly StudySession[]): { onsite: number; together: number } {
  const onsite = new Set(
    sessions.filter(({ mode, minutes }) => mode === 'onsite' && minutes > minutesBeyond).map(({ on }) => on),
  );
  const online = new Map<Day, number>();
  for (const { on, mode, minutes } of sessions) if (mode === 'online') online.set(on, (online.get(on) ?? 0) + minutes);
  const enoughOnline = [...online].filter(([, minutes]) => minutes > minutesBeyond).map(([on]) => on);
  return { onsite: onsite.size, together: new Set([...onsite, ...enoughOnline]).size };
}

/** What a driver in full-points education does next. */
export type NextStep =
  | { readonly step: 'study'; readonly onsiteDaysLeft: number; readonly daysLeft: number; readonly endsOn: Day }
  | { readonly step: 'exam'; readonly exam: FullPointsExam; readonly from: Day }
  | { readonly step: 'passed'; readonly on: Day };

// A waiting period ends on its nominal day: a holiday would only keep the driver longer without his licence.
const retryFrom = (failedOn: Day): Day => addDays(failedOn, retryDays);

function nextExam(course: FullPointsCourse, attempts: readonly ExamAttempt[], studiedFrom: Day): NextStep {
  let from = studiedFrom;
  for (const exam of course.exams) {
    const taken = attempts.filter((one) => one.exam === exam && one.on >= from);
    const passed = taken.find((one) => one.passed);
    const failed = taken.at(-1);
    if (!passed) return { step: 'exam', exam, from: failed ? retryFrom(failed.on) : from };
    from = passed.on;
  }
  return { step: 'passed', on: from };
}

const inTime = <T extends { readonly on: Day }>(things: readonly T[], from: Day, until: Day) =>
  things.filter((one) => one.on >= from && one.on <= until).sort((a, b) => (a.on < b.on ? -1 : 1));

/**
 * The next step of a course that was joined on a day (D163 arts 18-22). An examination before the study is over counts
 * for nothing.
 */
export function nextStep(
  course: FullPointsCourse,
  joinedOn: Day,
  sessions: readonly StudySession[],
  attempts: readonly ExamAttempt[],
  on: Day,
): NextStep {
  const counted = inTime(sessions, joinedOn, on);
  const leftOf = (of: readonly StudySession[]) => {
    const done = studiedDays(of);
    const onsite = Math.max(0, course.onsiteDays - done.onsite);
    return { onsite, together: Math.max(onsite, course.onsiteAndOnlineDays - done.together) };
  };
  const left = leftOf(counted);
  const endsOn = addDays(joinedOn, course.days - 1);
  if (on <= endsOn || left.together > 0)
    return { step: 'study', onsiteDaysLeft: left.onsite, daysLeft: left.together, endsOn };
  const last = counted.find((session) => leftOf(inTime(counted, joinedOn, session.on)).together === 0);
  const studiedFrom = last && last.on > endsOn ? last.on : addDays(endsOn, 1);
  return nextExam(course, inTime(attempts, studiedFrom, on), studiedFrom);
}
