import type { Day } from '@yilu/kernel/day';
import { type LastDay, lastDay } from '../last-day.js';
import type { ExamProfile } from './profile.js';

/** Last day to ask for the exam's video or to appeal its result: three working days (D172 arts 52 ¶2, 110). */
export const appealUntil = (examOn: Day, { appealWorkingDays }: Pick<ExamProfile, 'appealWorkingDays'>): LastDay =>
  lastDay({ from: examOn, value: appealWorkingDays, unit: 'working_day' });

/** Last day to say that one was ill on the day of an exam; the city's rule, by the days that the law gives appeals. */
export const excuseUntil = (examOn: Day, { excuseWorkingDays }: Pick<ExamProfile, 'excuseWorkingDays'>): LastDay =>
  lastDay({ from: examOn, value: excuseWorkingDays, unit: 'working_day' });

/** Last day for the city to answer an objection to a draw, an appeal or a plea of hardship. */
export const objectionAnswerBy = (
  filedOn: Day,
  { objectionAnswerWorkingDays }: Pick<ExamProfile, 'objectionAnswerWorkingDays'>,
): LastDay => lastDay({ from: filedOn, value: objectionAnswerWorkingDays, unit: 'working_day' });
