import type { PageQuery, PlanPage } from '@yilu/contracts';
import { planView } from '../domain/plan-view.js';
import type { Deps } from '../ports.js';

/** Published plans, the newest window first. */
export const listPlans =
  ({ store }: Deps) =>
  async (query: PageQuery): Promise<PlanPage> => {
    const { items, nextCursor } = await store.listPlans(query);
    return { items: items.flatMap((plan) => planView(plan) ?? []), ...(nextCursor ? { nextCursor } : {}) };
  };
