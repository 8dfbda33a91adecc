import type { DayHead } from '@yilu/contracts';
import { dayHeadFault } from '@yilu/evidence/day-head';
import type { PublishingDeps } from '../ports.js';

/** Publishes another context's day head. Days may come in any order; one that is not the city's own is an exception. */
export const publishDayHead =
  ({ heads, verify }: PublishingDeps) =>
  async (head: DayHead): Promise<void> => {
    const fault = head.stream === 'audit' ? 'changed' : dayHeadFault(head, verify);
    if (fault) throw new Error(`The day head of ${head.stream} ${head.day} is not genuine: ${fault}`);
    await heads.publish(head);
  };
