import chineseDays from 'chinese-days';
import { type Calendar, createCalendar, type Holidays, type Period } from './calendar.js';
import type { Day } from './day.js';

/** A day that a notice names carries `English,中文,days`; every other day only its weekday's name. */
const detailOf = (day: Day) => {
  const { work, name } = chineseDays.getDayDetail(day);
  return { work, named: name.includes(',') };
};

// Every notice names both; the package itself silently answers plain weekdays for a year that it does not know.
const isKnown = (year: number) => detailOf(`${year}-01-01`).named && detailOf(`${year}-10-01`).named;

const lastKnownYear = (() => {
  let year = 2025;
  while (isKnown(year + 1)) year++;
  return year;
})();

/** Statutory holidays and make-up workdays of the package chinese-days. */
const chineseHolidays: Holidays = {
  hasYear: (year) => year <= lastKnownYear && isKnown(year),
  knownUntil: `${lastKnownYear}-12-31`,
  isRestDay: (day) => {
    const { work, named } = detailOf(day);
    return named && !work;
  },
  isMakeUpWorkday: (day) => {
    const { work, named } = detailOf(day);
    return named && work;
  },
};

/** The calendar of China's offices. In a module of its own, so that a phone that counts no days carries no holidays. */
export const chinaCalendar: Calendar = createCalendar(chineseHolidays);

/** Whether offices work on this day. Throws NoHolidayData beyond `workingDaysKnownUntil`. */
export const isWorkingDay = (day: Day): boolean => chinaCalendar.isWorkingDay(day);

/** Last day of a period. Throws NoHolidayData where the answer needs a year without data. */
export const dueOn = (period: Period): Day => chinaCalendar.dueOn(period);

/** Last day whose working status the data knows; beyond it counting refuses. */
export const workingDaysKnownUntil: Day = chinaCalendar.knownUntil;
