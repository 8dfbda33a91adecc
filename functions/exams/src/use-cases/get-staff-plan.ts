import type { PlanId, StaffPlanView } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { staffPlanView } from '../domain/staff-plan-view.js';
import type { Deps } from '../ports.js';

/** Runs asked for at once: a draw is made again after an objection, hardly ever twice. */
const runsShown = 9;

/** A plan with its text, its runs, and how far the job is with them. */
export const getStaffPlan =
  ({ store }: Pick<Deps, 'store'>) =>
  async (planId: PlanId): Promise<Result<StaffPlanView, 'exams.no_plan'>> => {
    const runs = Array.from({ length: runsShown }, (_, n) => ({ planId, run: n + 1 }));
    const found = await store.find({ plans: [planId], drafts: [planId], runs });
    const [plan] = found.plans;
    return plan ? accept(staffPlanView(plan, { draft: found.drafts[0], runs: found.runs })) : refuse('exams.no_plan');
  };
