import type { StaffTipPage, StaffTipQuery } from '@yilu/contracts';
import { tipSummary } from '../domain/tip-view.js';
import type { StaffDeps } from '../ports.js';

/** Reports that wait for an officer, the most pressing first. */
export const listStaffTips =
  ({ store }: Pick<StaffDeps, 'store'>) =>
  async ({ queue, ...query }: StaffTipQuery): Promise<StaffTipPage> => {
    const page = await store.listQueue(queue, query);
    return { ...page, items: page.items.map((tip) => ({ ...tipSummary(tip), reviewBy: tip.reviewBy })) };
  };
