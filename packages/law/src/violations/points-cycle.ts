import { addDays, addMonths, type Day } from '@yilu/kernel/day';

export const fullPoints = 12;
export const cycleMonths = 12;

/** One points cycle (记分周期): both days belong to it. */
export interface PointsCycle {
  /** 0 is the cycle that began on the day of the first licence. */
  readonly number: number;
  readonly startsOn: Day;
  /** Its last day; what clears at its end clears at 24:00. */
  readonly endsOn: Day;
}

/** A cycle by its number, counted from the first licence so that a driver of 29 February gets his day back. */
export function pointsCycle(firstLicensedOn: Day, number: number): PointsCycle {
  const startsOn = addMonths(firstLicensedOn, number * cycleMonths);
  return { number, startsOn, endsOn: addDays(addMonths(firstLicensedOn, (number + 1) * cycleMonths), -1) };
}

/** The cycle that a day lies in (D163 art 3). Throws for a day before the first licence: nobody has points then. */
export function cycleOn(firstLicensedOn: Day, day: Day): PointsCycle {
  if (day < firstLicensedOn) throw new RangeError(`${day} is before the first licence of ${firstLicensedOn}`);
  const years = Number(day.slice(0, 4)) - Number(firstLicensedOn.slice(0, 4));
  const cycle = pointsCycle(firstLicensedOn, years);
  return cycle.startsOn <= day ? cycle : pointsCycle(firstLicensedOn, years - 1);
}
