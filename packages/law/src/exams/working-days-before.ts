import { addDays, type Day, weekdayOf } from '@yilu/kernel/day';
import { isWorkingDay, workingDaysKnownUntil } from '@yilu/kernel/working-days';
import type { LastDay } from '../last-day.js';

/**
 * The day so many working days before another. Days beyond the holiday notices are taken for plain weeks, and the answer
 * is provisional: it may still move to an earlier day.
 */
export function workingDaysBefore(day: Day, count: number): LastDay {
  let [on, left, provisional] = [day, count, false];
  while (left > 0) {
    on = addDays(on, -1);
    const known = on <= workingDaysKnownUntil;
    provisional ||= !known;
    if (known ? isWorkingDay(on) : weekdayOf(on) <= 5) left -= 1;
  }
  return { on, provisional };
}
