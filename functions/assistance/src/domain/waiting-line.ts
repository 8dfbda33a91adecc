/** A talk in the desk's list, by what a place is counted from. */
export interface Ticket {
  readonly conversationId: string;
  readonly since: string;
  readonly unanswered: boolean;
  readonly officer?: { readonly officerId: string; readonly until: string } | undefined;
}

/** Everybody at the desk now, and how long the latest talks took. */
export interface WaitingLine {
  readonly tickets: readonly Ticket[];
  /** Of the latest talks that officers ended, in seconds. */
  readonly handled: readonly number[];
}

/** Fewer than this say nothing of the next; then the desk's own promise holds. */
const enoughKnown = 5;
const promisedSeconds = 240;
/** One talk that somebody forgot to end must not frighten everybody behind it. */
const longestSeconds = 3_600;

const isHeld = ({ officer }: Ticket, at: Date) => officer !== undefined && new Date(officer.until) > at;

function median(seconds: readonly number[]): number {
  const sorted = seconds.map((one) => Math.min(one, longestSeconds)).sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? promisedSeconds;
}

/**
 * Where somebody who waits since `since` stands, and how many minutes that may take: the median of what the latest talks
 * took, times his place, over the officers who are in a talk now.
 */
export function placeInLine(
  { tickets, handled }: WaitingLine,
  mine: { readonly conversationId: string; readonly since: string },
  at: Date,
): { place: number; etaMinutes: number } {
  const ahead = tickets.filter(
    (one) =>
      one.unanswered &&
      !isHeld(one, at) &&
      one.conversationId !== mine.conversationId &&
      (one.since < mine.since || (one.since === mine.since && one.conversationId < mine.conversationId)),
  );
  const place = ahead.length + 1;
  const busy = new Set(tickets.filter((one) => isHeld(one, at)).map(({ officer }) => officer?.officerId));
  const seconds = handled.length < enoughKnown ? promisedSeconds : median(handled);
  return { place, etaMinutes: Math.max(1, Math.ceil((place * seconds) / Math.max(1, busy.size) / 60)) };
}
