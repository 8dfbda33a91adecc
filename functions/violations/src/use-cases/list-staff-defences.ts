import type { StaffDefenceQuery, StaffDefences } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel';
import { staffDefenceSummary } from '../domain/staff-defence.js';
import type { Deps } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { actedBy } from './staff-act.js';

/** Defences by their last day, so that what is overdue stands first; the listing itself is on record. */
export const listStaffDefences =
  ({ store, now }: Pick<Deps, 'store' | 'now'>) =>
  async (officer: StaffCommand['officer'], { queue, ...query }: StaffDefenceQuery): Promise<StaffDefences> => {
    const page =
      queue === 'mine'
        ? await store.listOwnDefences(officer.officerId, query)
        : await store.listDefenceQueue(queue, query);
    await store.tell(actedBy(officer, 'defences_listed', queue));
    const today = dayOf(now());
    return {
      items: page.items.map((defence) => staffDefenceSummary(defence, today)),
      ...(page.nextCursor ? { nextCursor: page.nextCursor } : {}),
    };
  };
