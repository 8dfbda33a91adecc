import type { Statistics, StatisticsQuery } from '@yilu/contracts';
import { accept, addDays, dayOf, type Result, refuse } from '@yilu/kernel';
import { published } from '../domain/statistics.js';
import type { Deps } from '../ports.js';

/** Without a question of days: the last thirty, today included. */
const usualDays = 30;
const mostDays = 92;
/** Smaller groups are suppressed, unless the city says otherwise. */
const usualThreshold = 5;

/** Public figures of the accidents that were opened on these days: medians and counts, no person, no place. */
export const getStatistics =
  ({ statistics, now, statisticsThreshold: threshold = usualThreshold }: Deps) =>
  async ({ from, to }: StatisticsQuery): Promise<Result<Statistics, 'accident.impossible_range'>> => {
    const until = to ?? dayOf(now());
    const since = from ?? addDays(until, 1 - usualDays);
    if (since > until || addDays(since, mostDays) <= until) return refuse('accident.impossible_range');
    return accept(published(await statistics.days(since, until), { from: since, to: until, threshold }));
  };
