import { type PlanChanged, type PlanDraft, PlanId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, base32, dayOf, type Result, refuse } from '@yilu/kernel';
import type { Plan } from '../domain/files.js';
import { outlineOf, packDraft } from '../domain/plan-draft.js';
import type { Deps } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { type FaultyPlan, faultyPlan } from './faulty-plan.js';
import { surroundingsOf } from './plan-surroundings.js';
import { actedBy } from './staff-act.js';

/** The day on which its window opens, and five signs: people read it to each other over the telephone. */
function newPlanId({ random }: Pick<Deps, 'random'>, { opensAt }: PlanDraft): PlanId {
  return PlanId.parse(`P${dayOf(new Date(opensAt)).replaceAll('-', '')}${base32(random(5))}`);
}

/** A new draft, free of faults by the clock of today; its publication looks again. */
export const draftPlan =
  (deps: Deps) =>
  async (
    { command, officer }: StaffCommand,
    draft: PlanDraft,
  ): Promise<Result<PlanChanged, CommandRefusal | FaultyPlan>> => {
    const faulty = faultyPlan(deps, draft, await surroundingsOf(deps.store, draft, undefined));
    if (faulty) return refuse(faulty);
    const planId = newPlanId(deps, draft);
    const plan: Plan = { planId, version: 1, edition: 0, status: 'draft', ...outlineOf(draft), editions: [] };
    const editedAt = deps.now().toISOString();
    const file = { planId, version: 1, packed: packDraft(draft), editedBy: officer.name, editedAt };
    return deps.store.perform<PlanChanged, never>(command, {}, () =>
      accept({
        plans: [plan],
        drafts: [file],
        events: [actedBy(officer, 'plan_drafted', planId)],
        answer: { planId, version: 1 },
      }),
    );
  };
