import type { Day } from '@yilu/kernel/day';
import { dueOn } from '@yilu/kernel/working-days';
import { deadlines } from './deadlines.js';

/**
 * Last day to apply for review of a determination: three working days after service, once per accident (D146 art 71).
 * Throws NoHolidayData where it touches a year whose holiday notice is not known yet. In a module of its own, so that a
 * phone which shows time limits carries no holidays.
 */
export const reviewUntil = (servedOn: Day): Day =>
  dueOn({ from: servedOn, value: deadlines.DL06.value, unit: deadlines.DL06.unit });
