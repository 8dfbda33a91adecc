import type { PlanDraft } from '@yilu/contracts';
import { examCityOf } from '../city/cities.js';
import type { InForce, Neighbour, PlanFault } from '../domain/plan-context.js';
import { planFaults } from '../domain/plan-faults.js';
import type { Deps } from '../ports.js';

/** Why a plan is not taken: every fault with its row. */
export interface FaultyPlan {
  readonly code: 'exams.plan_faulty';
  readonly faults: readonly PlanFault[];
}

/** What keeps a draft from being a plan of this city at this instant; undefined where nothing does. */
export function faultyPlan(
  { city, now }: Pick<Deps, 'city' | 'now'>,
  draft: PlanDraft,
  beside: { readonly neighbours: readonly Neighbour[]; readonly inForce?: InForce },
): FaultyPlan | undefined {
  const { sites, profile } = examCityOf(city);
  const siteIds = sites.map(({ siteId }) => siteId);
  const faults = planFaults(draft, { now: now(), siteIds, rules: profile, ...beside });
  return faults.length > 0 ? { code: 'exams.plan_faulty', faults } : undefined;
}
