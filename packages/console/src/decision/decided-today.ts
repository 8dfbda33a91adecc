import { dayOf } from '@yilu/kernel/day';
import type { TabStorage } from '../session/staff-session.js';

const key = 'yilu.decided';

/** How many decisions this desk made today, Shanghai time. */
export function decidedToday(storage: TabStorage, now: Date): number {
  const [day, count] = (storage.getItem(key) ?? '').split(' ');
  return day === dayOf(now) ? Number(count) || 0 : 0;
}

export const countDecision = (storage: TabStorage, now: Date): void =>
  storage.setItem(key, `${dayOf(now)} ${decidedToday(storage, now) + 1}`);
