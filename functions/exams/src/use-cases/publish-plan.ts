import type { PlanChanged, PlanDraft, PlanId, PublishPlanRequest } from '@yilu/contracts';
import { commitmentOf, newSeed } from '@yilu/draw/commitment';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { changesTo } from '../domain/edition.js';
import { newSession, unpackDraft } from '../domain/plan-draft.js';
import { seatsPlanned } from '../domain/statistics.js';
import type { Deps, Outcome } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { type FaultyPlan, faultyPlan } from './faulty-plan.js';
import { surroundingsOf } from './plan-surroundings.js';
import { actedBy } from './staff-act.js';

type Refusal = 'exams.no_plan' | 'exams.plan_published' | 'exams.plan_edited_meanwhile';

/** Its sessions as the draft has them; none of them counts before the plan itself is published. */
async function writeSessions(deps: Deps, planId: PlanId, draft: PlanDraft): Promise<FaultyPlan | undefined> {
  const { stored, neighbours } = await surroundingsOf(deps.store, draft, planId);
  const faulty = faultyPlan(deps, draft, { neighbours });
  if (faulty) return faulty;
  const calledOff = { at: deps.now().toISOString(), reason: '计划公布前已删去' };
  const { added, changed } = changesTo(draft, stored, { planId, edition: 1, opensAt: draft.opensAt }, calledOff);
  await deps.store.putAll({ sessions: [...added, ...changed] });
  return undefined;
}

/**
 * Publishes a draft: first its sessions, then, in one transaction, the plan with the commitment to a seed that nobody has
 * seen. Broken off in between and asked for again, it goes on from the sessions that stand and ends the same.
 */
export const publishPlan =
  (deps: Deps) =>
  async (
    { command, officer }: StaffCommand,
    planId: PlanId,
    { version }: PublishPlanRequest,
  ): Promise<Result<PlanChanged, Refusal | CommandRefusal | FaultyPlan>> => {
    const known = await deps.store.find({ plans: [planId], drafts: [planId] });
    const [file] = known.drafts;
    if (file && known.plans[0]?.status === 'draft' && file.version === version) {
      const faulty = await writeSessions(deps, planId, unpackDraft(file.packed));
      if (faulty) return refuse(faulty);
    }
    const seed = newSeed(deps.random);
    const sealedSeed = await deps.vault.seal('draw_seed', planId, seed);
    return deps.store.perform<PlanChanged, Refusal>(
      command,
      { plans: [planId], drafts: [planId] },
      ({ plans: [plan], drafts: [draft] }): Result<Outcome<PlanChanged>, Refusal> => {
        if (!plan || !draft) return refuse('exams.no_plan');
        if (plan.status !== 'draft') return refuse('exams.plan_published');
        if (draft.version !== version) return refuse('exams.plan_edited_meanwhile');
        const at = deps.now().toISOString();
        const commitment = commitmentOf(planId, seed);
        const { sessions, opensAt } = unpackDraft(draft.packed);
        const planned = sessions.map((row) => newSession(row, { planId, edition: 1, opensAt }));
        return accept({
          plans: [
            {
              ...plan,
              version: plan.version + 1,
              edition: 1,
              status: 'published',
              publishedAt: at,
              commitment,
              sealedSeed,
              editions: [{ edition: 1, at, reason: '', by: officer.officerId }],
            },
          ],
          events: [
            ...seatsPlanned(planned.map((session) => ({ session, times: 1 }))),
            actedBy(officer, 'plan_published', planId),
          ],
          answer: { planId, version: 1, commitment },
        });
      },
    );
  };
