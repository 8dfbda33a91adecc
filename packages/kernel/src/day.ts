/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. Days in this form sort and compare as strings. */
export type Day = string;

// Shanghai has kept UTC+8 without daylight saving since 1991, so the offset is a constant and needs no zone data,
// which a mini-program's engine may not carry.
const shanghaiOffsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

const utcOf = (day: Day): Date => {
  const at = new Date(`${day}T00:00:00.000Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day)
    throw new RangeError(`Not a calendar day: ${day}`);
  return at;
};

/** The day that an instant falls on in Shanghai. */
export const dayOf = (instant: Date): Day => new Date(instant.getTime() + shanghaiOffsetMs).toISOString().slice(0, 10);

/** The hour of the day in Shanghai, 0 to 23. */
export const shanghaiHour = (instant: Date): number => new Date(instant.getTime() + shanghaiOffsetMs).getUTCHours();

/** The first instant of a day in Shanghai. */
export const startOfDay = (day: Day): Date => new Date(utcOf(day).getTime() - shanghaiOffsetMs);

/** 24:00 of a day in Shanghai, the cut-off of acts done online; an act at this instant is one day late. */
export const endOfDay = (day: Day): Date => new Date(startOfDay(day).getTime() + dayMs);

/** The day so many days later. */
export const addDays = (day: Day, days: number): Day =>
  new Date(utcOf(day).getTime() + days * dayMs).toISOString().slice(0, 10);

/** The same day number so many months later, or that month's last day where it has no such number. */
export function addMonths(day: Day, months: number): Day {
  const from = utcOf(day);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(from.getUTCDate(), lastOfMonth))).toISOString().slice(0, 10);
}

/** Monday is 1, Sunday is 7. */
export const weekdayOf = (day: Day): number => utcOf(day).getUTCDay() || 7;
