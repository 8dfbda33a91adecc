import type { QueueEntry } from '@yilu/contracts';
import { type Day, dayOf } from '@yilu/kernel/day';
import { dueOn } from '@yilu/kernel/working-days';
import { deadlines } from '@yilu/law/deadlines';

export type WaitLevel = 'on_time' | 'soon' | 'late';

/** The desk's promise to people at a kerb: begun within 3 minutes, never over 5. */
const soonAfterSeconds = 180;
const lateAfterSeconds = 300;

/**
 * Last working day to forward an application for review to the office above (D146 art 72 ¶1); undefined where the
 * holidays of that year are not announced yet.
 */
export function reviewDueOn(since: string): Day | undefined {
  const { value, unit } = deadlines.DL07;
  try {
    return dueOn({ from: dayOf(new Date(since)), value, unit });
  } catch {
    return undefined;
  }
}

export const waitedSeconds = (since: string, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(since)) / 1000));

/** How late an entry is: by the minute where a person waits on the line, by the day for a review's file. */
export function waitLevel(entry: Pick<QueueEntry, 'kind' | 'since'>, now: number): WaitLevel {
  if (entry.kind === 'review') {
    const today = dayOf(new Date(now));
    const due = reviewDueOn(entry.since);
    return due === undefined || today < due ? 'on_time' : today === due ? 'soon' : 'late';
  }
  const waited = waitedSeconds(entry.since, now);
  return waited < soonAfterSeconds ? 'on_time' : waited < lateAfterSeconds ? 'soon' : 'late';
}
