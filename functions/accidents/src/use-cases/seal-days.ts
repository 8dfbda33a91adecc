import { type DayHead, sealDay } from '@yilu/evidence/day-head';
import { addDays, dayOf } from '@yilu/kernel';
import type { DaySeals, EvidenceSigner } from '../ports.js';

/** What was begun before midnight is written by now. */
const graceMinutes = 10;
/** A run that has more to catch up leaves the rest to the next one. */
const mostDays = 31;

/** Where the chain of days begins: with the first links of the last weeks, or with yesterday. */
async function firstDay(seals: DaySeals, today: string): Promise<string> {
  for (let day = addDays(today, -mostDays); day < today; day = addDays(day, 1))
    if ((await seals.linksOf(day)).length > 0) return day;
  return addDays(today, -1);
}

/**
 * Seals every day in Shanghai that is over: Merkle root over its links, linked to the day before and signed; an empty
 * day too, for the days form a chain. Answers how many. A run that is cut off is finished by the next one.
 */
export const sealDays =
  ({ seals, signer, now }: { seals: DaySeals; signer: EvidenceSigner; now: () => Date }) =>
  async (): Promise<number> => {
    const today = dayOf(new Date(now().getTime() - graceMinutes * 60_000));
    let before: DayHead | undefined = await seals.last();
    let count = 0;
    for (let day = before ? addDays(before.day, 1) : await firstDay(seals, today); day < today; day = addDays(day, 1)) {
      const hashes = await seals.linksOf(day);
      const head = sealDay({ stream: 'accidents', day, hashes }, before, signer);
      if (count >= mostDays || !(await seals.seal({ head, hashes }))) return count;
      before = head;
      count++;
    }
    return count;
  };
