/** Service figures of the determination desk: about four minutes a case, three desks at work (city profile, no law). */
const minutesPerCase = 4;
const desks = 3;

/** A waiting ticket by what the queue is sorted by. */
export interface Waiting {
  readonly id: string;
  readonly kind: string;
  readonly since: string;
}

/** Somebody who is hurt comes before everything else that waits. */
export const queueRank = (kind: string): number => (kind === 'injury' ? 1 : 2);

/** The place in the queue of its kind, 1 is next; undefined for one who does not wait. */
export function placeOf(waiting: readonly Waiting[], id: string): number | undefined {
  const mine = waiting.find((one) => one.id === id);
  if (!mine) return undefined;
  const ahead = ({ kind, since, id: other }: Waiting) =>
    kind === mine.kind && (since < mine.since || (since === mine.since && other < id));
  return waiting.filter(ahead).length + 1;
}

export const etaMinutes = (place: number): number => Math.ceil((place * minutesPerCase) / desks);
