import type { MoveStanding } from '@yilu/contracts';
import { addDays, addMonths, dayOf, startOfDay } from '@yilu/kernel';
import type { MoveLimits } from '@yilu/law/feedback/move-limits';
import type { PersonFile, VehicleFile } from './files.js';

export type LimitRefusal = 'moves.barred' | 'moves.month_limit' | 'moves.day_limit' | 'moves.plate_asked';
/** Why somebody may not ask now, and from when he may. */
export interface Limited {
  readonly code: LimitRefusal;
  readonly retryAt: string;
}

const monthOf = (instant: string | Date) => dayOf(new Date(instant)).slice(0, 7);

function counted({ asked }: Pick<PersonFile, 'asked'>, at: Date) {
  const today = dayOf(at);
  const thisMonth = asked.filter((one) => monthOf(one.at) === monthOf(at));
  return { month: thisMonth.length, day: thisMonth.filter((one) => dayOf(new Date(one.at)) === today).length };
}

/** The first instant of the next day, and of the next calendar month, in Shanghai. */
const nextDay = (at: Date) => startOfDay(addDays(dayOf(at), 1)).toISOString();
const nextMonth = (at: Date) => startOfDay(addMonths(`${monthOf(at)}-01`, 1)).toISOString();

export const barAt = ({ bar }: Pick<PersonFile, 'bar'>, at: Date) =>
  bar && bar.until > at.toISOString() ? bar : undefined;

/** Why somebody's own number of requests lets him ask no more; the limit that lasts longest is named. */
export function personLimited(person: PersonFile, limits: MoveLimits, at: Date): Limited | undefined {
  const bar = barAt(person, at);
  if (bar) return { code: 'moves.barred', retryAt: bar.until };
  const { month, day } = counted(person, at);
  if (month >= limits.perMonth) return { code: 'moves.month_limit', retryAt: nextMonth(at) };
  return day >= limits.perDay ? { code: 'moves.day_limit', retryAt: nextDay(at) } : undefined;
}

/** Why a plate cannot be asked for again yet: its owner has only just been told. */
export function plateLimited(
  vehicle: VehicleFile | undefined,
  { plateGapMinutes }: MoveLimits,
  at: Date,
): Limited | undefined {
  if (!vehicle?.askedAt) return undefined;
  const free = new Date(Date.parse(vehicle.askedAt) + plateGapMinutes * 60_000);
  return free > at ? { code: 'moves.plate_asked', retryAt: free.toISOString() } : undefined;
}

/** A person after he asked: an emergency counts for no limit, and what no limit looks at any more is forgotten. */
export const personAsked = (person: PersonFile, one: PersonFile['asked'][number] | undefined): PersonFile => ({
  ...person,
  version: person.version + 1,
  asked: one ? [...person.asked.filter(({ at }) => monthOf(at) === monthOf(one.at)), one] : person.asked,
});

/** What is left to somebody, and why nothing is. */
export function standingOf(person: PersonFile, limits: MoveLimits, at: Date): MoveStanding {
  const { month, day } = counted(person, at);
  const limited = personLimited(person, limits, at);
  const bar = barAt(person, at);
  const leftThisMonth = Math.max(0, limits.perMonth - month);
  return {
    leftThisMonth,
    leftToday: Math.min(leftThisMonth, Math.max(0, limits.perDay - day)),
    ...(limited ? { nextAt: limited.retryAt } : {}),
    misuses: countingMisuses(person, limits, at).map(({ moveId, at: when, reason }) => ({ moveId, at: when, reason })),
    barsAt: limits.misusesBeforeBar,
    ...(bar ? { bar: { from: bar.from, until: bar.until, ...appealOf(bar) } } : {}),
  };
}

function appealOf({ appeal }: NonNullable<PersonFile['bar']>) {
  if (!appeal) return {};
  const { at, state, reason } = appeal;
  return { appeal: { at, state, ...(reason ? { reason } : {}) } };
}

/** Misuses that still count: as long ago as a bar lasts, one is forgotten. */
export function countingMisuses({ misuses }: Pick<PersonFile, 'misuses'>, { barMonths }: MoveLimits, at: Date) {
  const since = startOfDay(addMonths(dayOf(at), -barMonths)).toISOString();
  return misuses.filter((one) => one.at >= since);
}
