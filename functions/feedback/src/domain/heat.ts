import { type HeatMap, maximumHeatWeeks, smallestHeat } from '@yilu/contracts';
import { boxOfCell } from '@yilu/geo/cells';
import { accept, addDays, type Day, dayOf, type Result, refuse, weekdayOf } from '@yilu/kernel';

/** How many public reports of a service were filed in a cell in a week. */
export interface HeatCount {
  readonly cell: string;
  readonly serviceCode: string;
  readonly count: number;
}

/** Characters of a cell's name: some 150 m. */
export const heatPrecision = 7;

/** A week by its Monday in the city. */
export const weekOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

const defaultWeeks = 4;

/** The Mondays that a period touches; the last four where nothing is said. */
export function weeksIn(
  { from, to }: { readonly from?: Day | undefined; readonly to?: Day | undefined },
  now: Date,
): Result<readonly [Day, ...Day[]], 'feedback.too_many_weeks'> {
  const last = weekOf(to ?? dayOf(now));
  const first = from ? weekOf(from) : addDays(last, -7 * (defaultWeeks - 1));
  const weeks: [Day, ...Day[]] = [first];
  for (let week = addDays(first, 7); week <= last; week = addDays(week, 7)) {
    if (weeks.push(week) > maximumHeatWeeks) return refuse('feedback.too_many_weeks');
  }
  return first > last ? refuse('feedback.too_many_weeks') : accept(weeks);
}

/** The cells of some weeks with what was reported there, of one service or of all; where it is little, nothing is said. */
export function heatOf(counts: readonly HeatCount[], service?: string): HeatMap['cells'] {
  const sums = new Map<string, number>();
  for (const { cell, serviceCode, count } of counts)
    if (!service || service === serviceCode) sums.set(cell, (sums.get(cell) ?? 0) + count);
  return [...sums.entries()]
    .filter(([, count]) => count >= smallestHeat)
    .map(([cell, count]) => {
      const { south, west, north, east } = boxOfCell(cell);
      return { cell, centre: { lat: (south + north) / 2, lng: (west + east) / 2 }, count };
    })
    .sort((one, other) => other.count - one.count || (one.cell < other.cell ? -1 : 1));
}
