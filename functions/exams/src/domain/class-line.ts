import type { LicenceClass } from '@yilu/contracts';
import type { Day } from '@yilu/kernel';
import type { ExamSession } from './files.js';

/** Classes of licence that compete for the same seats of a draw, and how many seats these are. */
interface ClassLine {
  readonly classes: ReadonlySet<LicenceClass>;
  readonly seats: number;
}

/** Everybody who shares a session with this class, or with one that does, stands in one line with it. */
export function classLineOf(all: readonly ExamSession[], licenceClass: LicenceClass): ClassLine {
  const sessions = all.filter(({ cancelled }) => !cancelled);
  const classes = new Set([licenceClass]);
  const isTheirs = (session: ExamSession) => session.classes.some((one) => classes.has(one));
  for (let known = 0; known < classes.size; ) {
    known = classes.size;
    for (const session of sessions.filter(isTheirs)) for (const one of session.classes) classes.add(one);
  }
  const seats = sessions
    .filter(isTheirs)
    .reduce((sum, { capacity, priorityCapacity }) => sum + capacity - priorityCapacity, 0);
  return { classes, seats };
}

/** People of those classes by rank day. */
export function peopleInLine(
  { classes }: ClassLine,
  tallies: ReadonlyMap<LicenceClass, ReadonlyMap<Day, number>>,
): Map<Day, number> {
  const sums = new Map<Day, number>();
  for (const one of classes)
    for (const [day, people] of tallies.get(one) ?? []) sums.set(day, (sums.get(day) ?? 0) + people);
  return sums;
}
