import type { Statistics, StatisticsQuery } from '@yilu/contracts';
import { accept, addDays, dayOf, type Result, refuse } from '@yilu/kernel';
import { mondayOf, published } from '../domain/statistics.js';
import type { Deps } from '../ports.js';

/** Without a question of days: the weeks of the last thirty, this one included. */
const usualDays = 30;
/** A year, in whole weeks. */
const mostDays = 53 * 7;

/** Public figures of the accidents that were opened in the weeks of these days: medians and counts, no person, no place. */
export const getStatistics =
  ({ statistics, now, profile }: Deps) =>
  async ({ from, to }: StatisticsQuery): Promise<Result<Statistics, 'accident.impossible_range'>> => {
    const last = to ?? dayOf(now());
    const first = from ?? addDays(last, 1 - usualDays);
    const [since, until] = [mondayOf(first), addDays(mondayOf(last), 6)];
    if (first > last || addDays(since, mostDays) <= until) return refuse('accident.impossible_range');
    return accept(
      published(await statistics.days(since, until), { from: since, to: until, threshold: profile.publishedFrom }),
    );
  };
