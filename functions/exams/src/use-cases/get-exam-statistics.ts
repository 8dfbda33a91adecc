import type { ExamStatistics, ExamStatisticsQuery } from '@yilu/contracts';
import { accept, addDays, type Result, refuse } from '@yilu/kernel';
import { cityProfile } from '@yilu/law';
import { examCityOf } from '../city/cities.js';
import { mondayOf, tellable } from '../domain/statistics.js';
import type { Deps } from '../ports.js';

/** A year, in whole weeks. */
const mostDays = 53 * 7;

/** Public figures of the weeks of these days by site and subject: seats, exams, passes, missed ones, and the usual wait. */
export const getExamStatistics =
  ({ statistics, city }: Pick<Deps, 'statistics' | 'city'>) =>
  async ({ from, to, siteId }: ExamStatisticsQuery): Promise<Result<ExamStatistics, 'exams.impossible_range'>> => {
    const [since, until] = [mondayOf(from), addDays(mondayOf(to), 6)];
    if (from > to || addDays(since, mostDays) <= until) return refuse('exams.impossible_range');
    const siteIds = examCityOf(city)
      .sites.map((site) => site.siteId)
      .filter((one) => !siteId || one === siteId);
    const cells = await statistics.read(siteIds, since, until);
    const { publishedFrom } = cityProfile(city);
    const rows = cells
      .map((cell) => tellable(cell, publishedFrom))
      .filter(({ seats, booked }) => seats > 0 || booked > 0)
      .sort((one, other) => (one.week === other.week ? 0 : one.week < other.week ? -1 : 1));
    return accept({ from: since, to: until, rows });
  };
