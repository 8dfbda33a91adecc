import { addDays, type Day, dayOf, startOfDay } from '@yilu/kernel/day';

export type StopReason = 'review' | 'suit' | 'defence' | 'outage';

/** Days on which a surcharge stands still; both ends belong to it. */
export interface Stop {
  readonly why: StopReason;
  readonly from: Day;
  /** Left out while it still lasts. */
  readonly until?: Day | undefined;
}

/** `last_day_reopened`: the last day to pay fell into an outage, so the first day after it takes its place. */
export type NotCounted = StopReason | 'last_day_reopened';

export interface LateDays {
  readonly from: Day;
  readonly until: Day;
  readonly days: number;
  /** Left out for days that count. */
  readonly notCounted?: NotCounted | undefined;
}

/** A recorded outage of paying as a stop: every day that it touches, for nobody can say when he would have paid. */
export function outageStop(outage: { readonly from: Date; readonly until?: Date | undefined }): Stop {
  const from = dayOf(outage.from);
  if (!outage.until) return { why: 'outage', from };
  // An outage that ends at 24:00 does not touch the next day.
  return { why: 'outage', from, until: dayOf(new Date(Math.max(outage.from.getTime(), outage.until.getTime() - 1))) };
}

const dayMs = 86_400_000;
const lengthOf = (from: Day, until: Day) => (startOfDay(until).getTime() - startOfDay(from).getTime()) / dayMs + 1;
const later = (a: Day, b: Day) => (a > b ? a : b);
const byStart = (a: { from: Day }, b: { from: Day }) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0);

/** The last day to pay, moved behind the outages that it falls into. */
function reopenedOn(dueOn: Day, stops: readonly Stop[], on: Day): Day {
  let last = dueOn;
  for (const { from, until } of stops.filter(({ why }) => why === 'outage').sort(byStart))
    if (from <= last && (until ?? on) >= last) last = addDays(until ?? on, 1);
  return last;
}

/** The calendar days from the day after the due date to today in order, those that count and those that do not. */
export function lateDays(dueOn: Day, stops: readonly Stop[], on: Day): readonly LateDays[] {
  const first = addDays(dueOn, 1);
  if (first > on) return [];
  const reopened = reopenedOn(dueOn, stops, on);
  const pauses: { why: NotCounted; from: Day; until: Day }[] = stops.map(({ why, from, until }) => ({
    why,
    from,
    until: until === undefined || until > on ? on : until,
  }));
  // Where nothing moved it lies before the first late day and falls away with what was over by then.
  if (reopened <= on) pauses.push({ why: 'last_day_reopened', from: reopened, until: reopened });

  const spans: LateDays[] = [];
  const add = (from: Day, until: Day, notCounted?: NotCounted) =>
    spans.push({ from, until, days: lengthOf(from, until), ...(notCounted && { notCounted }) });
  let next = first;
  for (const { why, from, until } of pauses.sort(byStart)) {
    // A day with two reasons is told once, with the one that began first.
    const start = later(from, next);
    if (until < start) continue;
    if (start > next) add(next, addDays(start, -1));
    add(start, until, why);
    next = addDays(until, 1);
  }
  if (next <= on) add(next, on);
  return spans;
}
