import { addDays, type Day } from '@yilu/kernel/day';
import { isPending } from './defence-state.js';
import type { ViolationRecord } from './files.js';

/** Rounds of notices: the notice itself, a reminder, and the last one. */
export const lastRound = 3;

/** A reminder so many days before the term to come ends, by the round of notices that it is. */
const daysBefore = [
  { round: lastRound, days: 5 },
  { round: 2, days: 15 },
] as const;

type Noticed = Pick<ViolationRecord, 'status' | 'handleBy' | 'noticed' | 'defence'>;

/** The next day on which its holders are reminded; none for what is told enough, or stands still for a defence. */
export function nextNoticeOn({ status, handleBy, noticed, defence }: Noticed): Day | undefined {
  if (status !== 'open' || !handleBy || isPending(defence?.state)) return undefined;
  const next = daysBefore.find(({ round }) => round === noticed + 1);
  return next && addDays(handleBy.on, -next.days);
}

/** The round that is due on a day: the most pressing one, so that nobody hears twice at once. */
export const roundOn = (record: Noticed, on: Day): number | undefined =>
  nextNoticeOn(record) === undefined
    ? undefined
    : daysBefore.find(({ round, days }) => round > record.noticed && addDays(record.handleBy?.on ?? on, -days) <= on)
        ?.round;
