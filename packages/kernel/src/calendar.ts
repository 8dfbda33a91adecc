import { addDays, addMonths, type Day, weekdayOf } from './day.js';

/** The State Council's yearly notices: what departs from plain weeks, and for which years a notice is at hand. */
export interface Holidays {
  hasYear(year: number): boolean;
  /** Last day of the last year with data. */
  readonly knownUntil: Day;
  isRestDay(day: Day): boolean;
  isMakeUpWorkday(day: Day): boolean;
}

export type DayUnit = 'working_day' | 'calendar_day' | 'month' | 'year';

export interface Period {
  /** The day of the event; it is not counted. */
  readonly from: Day;
  readonly value: number;
  readonly unit: DayUnit;
  /** False for a waiting period (earliest day), which ends on its nominal day even if that is a holiday. */
  readonly roll?: boolean | undefined;
}

/** Thrown where an answer would need a year whose holiday notice is not in the data: a guess could cost a remedy. */
export class NoHolidayData extends Error {
  override readonly name = 'NoHolidayData';
  constructor(
    readonly day: Day,
    readonly knownUntil: Day,
  ) {
    super(`No holiday data for ${day}: working days are known until ${knownUntil}. Update the package chinese-days.`);
  }
}

export interface Calendar {
  readonly knownUntil: Day;
  /** Whether offices work on this day, make-up Sundays included. Throws NoHolidayData. */
  isWorkingDay(day: Day): boolean;
  /** Last day of a period. Throws NoHolidayData where the count or the roll needs a year without data. */
  dueOn(period: Period): Day;
}

/** Counts periods as Chinese procedure law does: start day not counted, last non-working day rolled forward. */
export function createCalendar(holidays: Holidays): Calendar {
  const isWorkingDay = (day: Day): boolean => {
    if (!holidays.hasYear(Number(day.slice(0, 4)))) throw new NoHolidayData(day, holidays.knownUntil);
    if (holidays.isMakeUpWorkday(day)) return true;
    return weekdayOf(day) <= 5 && !holidays.isRestDay(day);
  };

  const firstWorkingDay = (day: Day): Day => {
    let at = day;
    while (!isWorkingDay(at)) at = addDays(at, 1);
    return at;
  };

  const nominalEnd = ({ from, value, unit }: Period): Day => {
    if (unit === 'calendar_day') return addDays(from, value);
    if (unit === 'working_day') {
      let at = from;
      for (let counted = 0; counted < value; counted++) at = firstWorkingDay(addDays(at, 1));
      return at;
    }
    return addMonths(from, unit === 'month' ? value : value * 12);
  };

  return {
    knownUntil: holidays.knownUntil,
    isWorkingDay,
    dueOn: (period) => {
      if (!Number.isInteger(period.value) || period.value < 0)
        throw new RangeError(`Not a length of time: ${period.value}`);
      const end = nominalEnd(period);
      return period.roll === false ? end : firstWorkingDay(end);
    },
  };
}
