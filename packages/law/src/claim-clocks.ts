import { NoHolidayData } from '@yilu/kernel/calendar';
import { addDays, type Day, dayOf, endOfDay } from '@yilu/kernel/day';
import { dueOn } from '@yilu/kernel/working-days';
import { deadlines } from './deadlines.js';

const limits = {
  report: deadlines.DL21,
  papers: deadlines.DL18,
  decision: deadlines.DL19,
  payment: deadlines.DL20,
} as const;
export type ClaimClockName = keyof typeof limits;

export const claimClockBasis = (clock: ClaimClockName): string => limits[clock].basis;

/** The regulation names no kind of day; civil periods that end on a day of rest end on the next working day. */
function lastDay(from: Day, days: number): Day {
  try {
    return dueOn({ from, value: days, unit: 'calendar_day' });
  } catch (fault) {
    // A year whose holidays are not announced yet: the nominal day is what is certain.
    if (fault instanceof NoHolidayData) return addDays(from, days);
    throw fault;
  }
}

/** The last instant in time of what an insurer owes (交强险条例 arts 28, 29), or of a policy's term to report. */
export function claimDueAt(clock: ClaimClockName, startedAt: Date): Date {
  const { value, unit } = limits[clock];
  if (unit === 'hour') return new Date(startedAt.getTime() + value * 3_600_000);
  return endOfDay(lastDay(dayOf(startedAt), value));
}
