import type { StaffPlanPage, StaffPlanQuery } from '@yilu/contracts';
import { staffPlanView } from '../domain/staff-plan-view.js';
import type { Deps } from '../ports.js';

/** Plans of the desk, the newest window first: drafts, or what is published. */
export const listStaffPlans =
  ({ store }: Pick<Deps, 'store'>) =>
  async ({ show, ...query }: StaffPlanQuery): Promise<StaffPlanPage> => {
    const page = await (show === 'drafts' ? store.listDrafts(query) : store.listPlans(query));
    return { ...page, items: page.items.map((plan) => staffPlanView(plan)) };
  };
