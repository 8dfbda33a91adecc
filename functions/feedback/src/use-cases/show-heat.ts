import type { HeatMap, HeatQuery } from '@yilu/contracts';
import { accept, addDays, type Result } from '@yilu/kernel';
import { heatOf, weeksIn } from '../domain/heat.js';
import type { Deps } from '../ports.js';

/** Where much is reported: counts by cell over whole weeks, which are read side by side. */
export const showHeat =
  ({ store, now }: Pick<Deps, 'store' | 'now'>) =>
  async ({ from, to, service }: HeatQuery): Promise<Result<HeatMap, 'feedback.too_many_weeks'>> => {
    const weeks = weeksIn({ from, to }, now());
    if (!weeks.ok) return weeks;
    const counts = (await Promise.all(weeks.value.map((week) => store.readHeat(week)))).flat();
    const [first] = weeks.value;
    const last = weeks.value.at(-1) ?? first;
    return accept({ from: first, to: addDays(last, 6), cells: heatOf(counts, service) });
  };
