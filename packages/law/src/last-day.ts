import { createCalendar, type DayUnit, NoHolidayData, type Period } from '@yilu/kernel/calendar';
import { addDays, type Day, weekdayOf } from '@yilu/kernel/day';
import { dueOn, isWorkingDay, workingDaysKnownUntil } from '@yilu/kernel/working-days';

export interface LastDay {
  readonly on: Day;
  /** The count enters a year whose holiday notice is not out: the day may still move to a later one. */
  readonly provisional: boolean;
}

const known = (day: Day) => day <= workingDaysKnownUntil;

/** A time limit as the tables of limits hold it. */
interface Limit {
  readonly value: number;
  readonly unit: DayUnit;
}

/** The notices as far as they are known, plain weeks after that. */
const plainBeyond = createCalendar({
  hasYear: () => true,
  knownUntil: workingDaysKnownUntil,
  isRestDay: (day) => known(day) && weekdayOf(day) <= 5 && !isWorkingDay(day),
  isMakeUpWorkday: (day) => known(day) && weekdayOf(day) > 5 && isWorkingDay(day),
});

/**
 * Last day of a period. Where the answer needs a year without a holiday notice it is the nominal day, provisional and
 * not moved: who acts by it is in time whatever the notice will say. Throws NoHolidayData for years before all notices.
 */
export function lastDay(period: Period): LastDay {
  try {
    return { on: dueOn(period), provisional: false };
  } catch (fault) {
    if (!(fault instanceof NoHolidayData) || known(fault.day)) throw fault;
    return { on: plainBeyond.dueOn({ ...period, roll: false }), provisional: true };
  }
}

/** Last day of a limit that began on this day. */
export const lastDayOf = ({ value, unit }: Limit, from: Day): LastDay => lastDay({ from, value, unit });

/** How many working days passed from one day to a later one; the first is not counted, and on the same day none has. */
export function workingDaysBetween(from: Day, to: Day): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (known(day) ? isWorkingDay(day) : plainBeyond.isWorkingDay(day)) count++;
  return count;
}
