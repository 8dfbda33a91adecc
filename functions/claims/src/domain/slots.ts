import type { CentreSlots, OpeningHours } from '@yilu/contracts';
import { NoHolidayData } from '@yilu/kernel/calendar';
import { addDays, type Day, dayOf, startOfDay, weekdayOf } from '@yilu/kernel/day';
import { isWorkingDay } from '@yilu/kernel/working-days';
import type { Centre } from '../city/centres.js';

const slotMs = 30 * 60_000;
const bookableDays = 14;

/** A rest day that is not this weekday's own: a holiday by notice. */
const isHoliday = (day: Day) => !isWorkingDay(day) && weekdayOf(day) <= 5;

/**
 * The hours of a day: closed on statutory holidays, and on the weekend that a holiday runs into; a make-up Saturday is a
 * working day. Throws NoHolidayData for a year whose notice is not known.
 */
export function hoursOn({ hours }: Pick<Centre, 'hours'>, day: Day): readonly OpeningHours[] {
  if (isWorkingDay(day)) return hours.weekday;
  if (isHoliday(day) || isHoliday(addDays(day, -1)) || isHoliday(addDays(day, 1))) return [];
  return weekdayOf(day) === 6 ? hours.saturday : weekdayOf(day) === 7 ? hours.sunday : [];
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function startsOf(day: Day, hours: readonly OpeningHours[]): Date[] {
  const begin = startOfDay(day).getTime();
  return hours.flatMap(({ from, to }) => {
    const [first, last] = [begin + minutesOf(from) * 60_000, begin + minutesOf(to) * 60_000 - slotMs];
    return Array.from({ length: Math.floor((last - first) / slotMs) + 1 }, (_, at) => new Date(first + at * slotMs));
  });
}

export const endOfSlot = (startsAt: string): string => new Date(Date.parse(startsAt) + slotMs).toISOString();

/** The half hours of a day with how many places each has left; a slot that has begun is gone. */
export function slotsOn(centre: Centre, day: Day, now: Date, taken: ReadonlyMap<string, number>): CentreSlots {
  const { centreId, slotCapacity } = centre;
  const today = dayOf(now);
  if (day < today || day > addDays(today, bookableDays)) return { centreId, day, closed: 'out_of_range', slots: [] };
  try {
    const hours = hoursOn(centre, day);
    if (hours.length === 0) return { centreId, day, closed: 'rest_day', slots: [] };
    const slots = startsOf(day, hours)
      .filter((start) => start > now)
      .map((start) => {
        const startsAt = start.toISOString();
        return { startsAt, endsAt: endOfSlot(startsAt), free: Math.max(0, slotCapacity - (taken.get(startsAt) ?? 0)) };
      });
    return { centreId, day, slots };
  } catch (fault) {
    if (fault instanceof NoHolidayData) return { centreId, day, closed: 'calendar_unknown', slots: [] };
    throw fault;
  }
}
