import type { SessionView } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel/day';

/** Sessions of one day in Ningbo, in the order of their beginning. */
export interface ExamDay {
  readonly day: string;
  readonly sessions: readonly SessionView[];
}

/** Sessions by their day, and within it by hour and site. */
export function byDay(sessions: readonly SessionView[]): readonly ExamDay[] {
  const sorted = [...sessions].sort((one, other) =>
    one.startsAt === other.startsAt ? (one.siteId < other.siteId ? -1 : 1) : one.startsAt < other.startsAt ? -1 : 1,
  );
  const days = [...new Set(sorted.map(({ startsAt }) => dayOf(new Date(startsAt))))];
  return days.map((day) => ({ day, sessions: sorted.filter(({ startsAt }) => dayOf(new Date(startsAt)) === day) }));
}
