import { addDays, type Day, dayOf } from '@yilu/kernel';

/** A link gets its instant before it is written: what began before midnight is in the store by then. */
const settledAfterMs = 5 * 60_000;

/** The days that have ended and are not sealed yet, the earliest first; all of them where a run was missed. */
export function daysToSeal(now: Date, sealed: Day | undefined, first: Day | undefined): Day[] {
  const lastEnded = addDays(dayOf(new Date(now.getTime() - settledAfterMs)), -1);
  const days: Day[] = [];
  const from = sealed ? addDays(sealed, 1) : first && first < lastEnded ? first : lastEnded;
  for (let day = from; day <= lastEnded; day = addDays(day, 1)) days.push(day);
  return days;
}
