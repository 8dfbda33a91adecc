import type { EventData, ExamStatistics, ExamSubject, NewEvent } from '@yilu/contracts';
import { addDays, type Day, dayOf, weekdayOf } from '@yilu/kernel';
import type { ExamSession } from './files.js';

/** What is counted in a cell: seats planned, how exams ended, and days waited by their number. */
export type Counted = 'seats' | 'passed' | 'failed' | 'no_show' | `waited:${number}`;
/** One site's figures of one subject in one week, which begins on this Monday. */
export interface Cell {
  readonly week: Day;
  readonly siteId: string;
  readonly subject: ExamSubject;
  readonly counts: ReadonlyMap<Counted, number>;
}
export interface Tally extends Omit<Cell, 'counts'> {
  readonly changes: Readonly<Partial<Record<Counted, number>>>;
}

/** Figures are counted and told by whole weeks: of ranges that overlap nobody can take one day off the other. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

/** Word to the public figures that a session's seats are planned (1), or are so no longer (-1). */
export function seatsPlanned(changes: readonly { session: ExamSession; times: 1 | -1 }[]): NewEvent[] {
  const cells = new Map<string, EventData<'exams.seats_planned'>['cells'][number]>();
  for (const { session, times } of changes) {
    const { siteId, subject, startsAt, capacity } = session;
    const week = mondayOf(dayOf(new Date(startsAt)));
    const id = `${week} ${siteId} ${subject}`;
    const seats = (cells.get(id)?.seats ?? 0) + times * capacity;
    cells.set(id, { siteId, subject, week, seats });
  }
  const moved = [...cells.values()].filter(({ seats }) => seats !== 0);
  return moved.length > 0 ? [{ type: 'exams.seats_planned', data: { cells: moved } }] : [];
}

/** What an exam's end adds to its week; an appeal that was right takes back what stood before. */
export function talliesOf({ siteId, subject, on, outcome, was, waitedDays }: EventData<'exams.seat_used'>): Tally[] {
  if (was === outcome) return [];
  const changes: Partial<Record<Counted, number>> = { [outcome]: 1 };
  if (was) changes[was] = -1;
  else if (waitedDays !== undefined) changes[`waited:${waitedDays}`] = 1;
  return [{ week: mondayOf(on), siteId, subject, changes }];
}

const waitOf = (counted: Counted): number | undefined =>
  counted.startsWith('waited:') ? Number(counted.slice('waited:'.length)) : undefined;

/** Halfway point of all waits: of an even number the shorter one of the two in the middle. */
function medianOf(waits: readonly (readonly [days: number, people: number])[]): number | undefined {
  const people = waits.reduce((sum, [, count]) => sum + count, 0);
  let left = (people + 1) >> 1;
  for (const [days, count] of [...waits].sort(([one], [other]) => one - other)) {
    left -= count;
    if (count > 0 && left <= 0) return days;
  }
  return undefined;
}

/** Neither these people nor the others of their group are so few that a figure would point at one of them. */
const isTellable = (some: number, all: number, threshold: number) =>
  (some === 0 || some >= threshold) && (some === all || all - some >= threshold);

/**
 * What the public is told of a cell. Of fewer people than the threshold nothing is told but that they sat; who missed it,
 * or passed, is told where both he and the others are many. All passed or all failed is told of nobody.
 */
export function tellable({ week, siteId, subject, counts }: Cell, threshold: number): ExamStatistics['rows'][number] {
  const of = (counted: Counted) => counts.get(counted) ?? 0;
  const [passed, failed, noShows] = [of('passed'), of('failed'), of('no_show')];
  const sat = passed + failed;
  const booked = sat + noShows;
  const waits = [...counts].flatMap(([counted, people]): [number, number][] => {
    const days = waitOf(counted);
    return days === undefined ? [] : [[days, people]];
  });
  const row = { week, siteId, subject, seats: of('seats'), booked };
  if (booked < threshold) return row;
  const median = medianOf(waits);
  const many = passed >= threshold && failed >= threshold;
  return {
    ...row,
    ...(isTellable(noShows, booked, threshold) ? { sat, noShows } : {}),
    ...(many ? { passed } : {}),
    ...(median === undefined ? {} : { medianWaitDays: median }),
  };
}
