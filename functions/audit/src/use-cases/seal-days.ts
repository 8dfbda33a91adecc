import { sealDay } from '@yilu/evidence/day-head';
import type { Day } from '@yilu/kernel';
import { daysToSeal } from '../domain/days-to-seal.js';
import type { SealingDeps } from '../ports.js';

/** At most this many days in one run; what is left over is sealed by the next. */
const atOnce = 60;

/**
 * Seals every day of the audit log that has ended: one signed Merkle root over its links, linked to the day before.
 * Two runs at once make the same heads, and one of them is kept.
 */
export const sealDays =
  ({ log, heads, signer, now }: SealingDeps) =>
  async (): Promise<Day[]> => {
    let before = await heads.latest();
    const first = before ? undefined : await log.firstDay();
    const days = daysToSeal(now(), before?.day, first).slice(0, atOnce);
    for (const day of days) {
      const hashes = (await log.linksOf(day)).map(({ hash }) => hash);
      const head = sealDay({ stream: 'audit', day, hashes }, before, signer);
      if (!(await heads.seal(head, before))) return [];
      before = head;
    }
    return days;
  };
