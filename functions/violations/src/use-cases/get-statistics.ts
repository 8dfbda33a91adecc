import type { ViolationStatistics, ViolationStatisticsQuery } from '@yilu/contracts';
import { accept, addDays, dayOf, type Result, refuse } from '@yilu/kernel';
import { cityProfile } from '@yilu/law';
import { mondayOf, publishedFigures } from '../domain/statistics.js';
import type { Deps } from '../ports.js';

/** Without a question of days: the weeks of the last thirty, this one included. */
const usualDays = 30;
/** A year, in whole weeks. */
const mostDays = 53 * 7;

/** Public figures of the weeks of these days: acts by area, outcomes, defences; no person, no plate, no place. */
export const getStatistics =
  ({ statistics, now, city }: Deps) =>
  async ({
    from,
    to,
  }: ViolationStatisticsQuery): Promise<Result<ViolationStatistics, 'violations.impossible_range'>> => {
    const last = to ?? dayOf(now());
    const first = from ?? addDays(last, 1 - usualDays);
    const [since, until] = [mondayOf(first), addDays(mondayOf(last), 6)];
    if (first > last || addDays(since, mostDays) <= until) return refuse('violations.impossible_range');
    const range = { from: since, to: until, threshold: cityProfile(city).publishedFrom };
    return accept(publishedFigures(await statistics.weeks(since, until), range));
  };
