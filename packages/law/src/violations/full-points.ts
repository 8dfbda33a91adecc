import { addDays, type Day } from '@yilu/kernel/day';
import { dueOn } from '@yilu/kernel/working-days';
import { type LastDay, lastDay } from '../last-day.js';
import { fullPoints } from './points-cycle.js';

/** Large coaches, semi-trailer tractors, city buses, medium coaches and large lorries study longer (D163 art 18). */
const largeClasses: readonly string[] = ['A1', 'A2', 'A3', 'B1', 'B2'];
export type FullPointsExam = 'theory' | 'field' | 'road';

/** What one full-points education asks of a driver (满分教育; D163 arts 18-22). */
export interface FullPointsCourse {
  /** Length of the study; what on-site and online days leave over is self-study. */
  readonly days: number;
  readonly onsiteAndOnlineDays: number;
  readonly onsiteDays: number;
  /** In the order in which they are taken; each only after the one before it is passed. */
  readonly exams: readonly FullPointsExam[];
}

const lengths = {
  large: { step: 30, cap: 120, onsiteAndOnlineDays: 10, onsiteDays: 5 },
  others: { step: 7, cap: 60, onsiteAndOnlineDays: 5, onsiteDays: 2 },
} as const;

/**
 * The course for the so-manieth education of a cycle with so many points. Arts 18 and 22 join times and points by 或者,
 * so the higher of the two counts and they are not added to each other.
 */
export function fullPointsCourse(classes: readonly string[], time: number, points: number): FullPointsCourse {
  const level = Math.max(time, Math.floor(points / fullPoints), 1);
  const { step, cap, ...least } = lengths[classes.some((one) => largeClasses.includes(one)) ? 'large' : 'others'];
  const practical: readonly FullPointsExam[] = level >= 3 ? ['field', 'road'] : level === 2 ? ['road'] : [];
  return { days: Math.min(step * level, cap), ...least, exams: ['theory', ...practical] };
}

const refusalDays = 30;

const toBegin = (noticedOn: Day) => ({ from: noticedOn, value: refusalDays, unit: 'calendar_day' }) as const;

/** Last day to begin the study after the notice was served (D163 arts 29, 36). */
export const studyBy = (noticedOn: Day): LastDay => lastDay(toBegin(noticedOn));

/** Whether the licence is publicly stopped because nobody came to study in time (D163 art 29); coming late undoes nothing. */
export function studyRefused(study: {
  readonly noticedOn: Day | undefined;
  readonly joinedOn: Day | undefined;
  readonly on: Day;
}): boolean {
  const { noticedOn, joinedOn, on } = study;
  if (noticedOn === undefined) return false;
  const came = joinedOn !== undefined && joinedOn <= on ? joinedOn : on;
  // Within the nominal days no holiday matters, and next year's need not be known yet.
  return came > addDays(noticedOn, refusalDays) && came > dueOn(toBegin(noticedOn));
}
