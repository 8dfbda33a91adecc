import type { PlanChanged, PlanId, SavePlanRequest } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { outlineOf, packDraft } from '../domain/plan-draft.js';
import type { Deps, Outcome } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { type FaultyPlan, faultyPlan } from './faulty-plan.js';
import { surroundingsOf } from './plan-surroundings.js';
import { actedBy } from './staff-act.js';

type Refusal = 'exams.no_plan' | 'exams.plan_published' | 'exams.plan_edited_meanwhile';

/** The next text of a draft. Whoever began from an older one is told, and writes over nobody's work. */
export const savePlan =
  (deps: Deps) =>
  async (
    { command, officer }: StaffCommand,
    planId: PlanId,
    { version, draft }: SavePlanRequest,
  ): Promise<Result<PlanChanged, Refusal | CommandRefusal | FaultyPlan>> => {
    const faulty = faultyPlan(deps, draft, await surroundingsOf(deps.store, draft, planId));
    if (faulty) return refuse(faulty);
    return deps.store.perform<PlanChanged, Refusal>(
      command,
      { plans: [planId], drafts: [planId] },
      ({ plans: [plan], drafts: [file] }): Result<Outcome<PlanChanged>, Refusal> => {
        if (!plan || !file) return refuse('exams.no_plan');
        if (plan.status !== 'draft') return refuse('exams.plan_published');
        if (file.version !== version) return refuse('exams.plan_edited_meanwhile');
        const next = {
          planId,
          version: version + 1,
          packed: packDraft(draft),
          editedBy: officer.name,
          editedAt: deps.now().toISOString(),
        };
        return accept({
          plans: [{ ...plan, ...outlineOf(draft), version: plan.version + 1 }],
          drafts: [next],
          events: [actedBy(officer, 'plan_saved', planId)],
          answer: { planId, version: next.version },
        });
      },
    );
  };
