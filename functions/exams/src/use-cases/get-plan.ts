import type { PlanId, PlanView } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { planView } from '../domain/plan-view.js';
import type { Deps } from '../ports.js';

/** A published plan, with how many have applied so far. */
export const getPlan =
  ({ store, tallies }: Deps) =>
  async (planId: PlanId): Promise<Result<PlanView, 'exams.no_plan'>> => {
    const [plan] = (await store.find({ plans: [planId] })).plans;
    if (!plan || plan.status === 'draft') return refuse('exams.no_plan');
    const counts = await Promise.all(plan.subjects.map((subject) => tallies.read(planId, subject)));
    const days = counts.flatMap((classes) => [...classes.values()]);
    const applicants = days.flatMap((people) => [...people.values()]).reduce((sum, people) => sum + people, 0);
    const view = planView(plan, Math.max(0, applicants));
    return view ? accept(view) : refuse('exams.no_plan');
  };
