import { type Day, dayOf } from '@yilu/kernel';
import type { Standing } from '@yilu/law/exams/forecast';
import type { Booking, Plan } from './files.js';

/** Draws of a subject before this one: the seats that his class may take, and how many stood in line for them. */
export interface EarlierDraw {
  readonly opensAt: string;
  readonly seats: number;
  readonly applicants: number;
}

const dayMs = 86_400_000;
const usualDaysBetween = 7;

function daysBetween(plan: Plan, earlier: readonly EarlierDraw[]): number {
  const first = earlier.at(-1);
  if (!first) return usualDaysBetween;
  const span = Date.parse(plan.opensAt) - Date.parse(first.opensAt);
  return Math.max(1, Math.round(span / dayMs / earlier.length));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** Where somebody stands among those who applied so far; the counts know days, and the draw orders the rest. */
export function standingOf(
  { application }: Booking,
  plan: Plan,
  {
    tally,
    seats,
    earlier,
    now,
  }: {
    readonly tally: ReadonlyMap<Day, number>;
    readonly seats: number;
    /** The latest first. */
    readonly earlier: readonly EarlierDraw[];
    readonly now: Date;
  },
): Standing {
  const own = application ? dayOf(new Date(application.rankTime)) : dayOf(now);
  const days = [...tally].map(([day, people]) => ({ day, people: Math.max(0, people) }));
  const [opens, closes] = [Date.parse(plan.opensAt), Date.parse(plan.closesAt)];
  const gone = (now.getTime() - opens) / (closes - opens);
  return {
    // His own application may not be counted yet.
    applicants: Math.max(1, sum(days.map(({ people }) => people))),
    before: sum(days.filter(({ day }) => day < own).map(({ people }) => people)),
    alike: Math.max(0, (tally.get(own) ?? 0) - 1),
    seats,
    windowGone: Math.min(1, Math.max(0, gone)),
    firstDay: plan.firstDay,
    lastDay: plan.lastDay,
    recent: earlier.map(({ seats: free, applicants }) => ({ seats: free, applicants })),
    daysBetweenPlans: daysBetween(plan, earlier),
  };
}
