import { dayOf, endOfDay } from '@yilu/kernel/day';
import { deadlines } from './deadlines.js';
import { lastDay } from './last-day.js';

const limits = {
  report: deadlines.DL21,
  papers: deadlines.DL18,
  decision: deadlines.DL19,
  payment: deadlines.DL20,
} as const;
export type ClaimClockName = keyof typeof limits;

export const claimClockBasis = (clock: ClaimClockName): string => limits[clock].basis;

/** The last instant in time of what an insurer owes (交强险条例 arts 28, 29), or of a policy's term to report. */
export function claimDueAt(clock: ClaimClockName, startedAt: Date): Date {
  const { value, unit } = limits[clock];
  if (unit === 'hour') return new Date(startedAt.getTime() + value * 3_600_000);
  // The regulation names no kind of day; civil periods that end on a day of rest end on the next working day.
  return endOfDay(lastDay({ from: dayOf(startedAt), value, unit: 'calendar_day' }).on);
}
