import type { PlanChanged, PlanId, PublishPlanRequest } from '@yilu/contracts';
import { commitmentOf, newSeed } from '@yilu/draw/commitment';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { changesTo } from '../domain/edition.js';
import type { ExamSession, PlanDraftFile } from '../domain/files.js';
import { newSession, unpackDraft } from '../domain/plan-draft.js';
import { seatsPlanned } from '../domain/statistics.js';
import type { Deps, Outcome } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { type FaultyPlan, faultyPlan } from './faulty-plan.js';
import { surroundingsOf } from './plan-surroundings.js';
import { actedBy } from './staff-act.js';

type Refusal = 'exams.no_plan' | 'exams.plan_published' | 'exams.plan_edited_meanwhile';

/** Sessions that one transaction writes, beside the plan. */
const atOnce = 40;

/**
 * Its sessions as the draft has them; none of them counts before the plan itself is published. Each step raises the plan's
 * version: whoever is late finds it published or edited, and writes over no session in which people may sit by now.
 */
async function writeSessions(
  { store, now }: Deps,
  { command }: StaffCommand,
  { planId, version, packed }: PlanDraftFile,
  stored: readonly ExamSession[],
): Promise<Result<null, Refusal | CommandRefusal>> {
  const draft = unpackDraft(packed);
  const target = { planId, edition: 1, opensAt: draft.opensAt };
  const calledOff = { at: now().toISOString(), reason: '计划公布前已删去' };
  const all = changesTo(draft, stored, target, calledOff);
  const ids = [...all.added, ...all.changed].map(({ sessionId }) => sessionId);
  for (let from = 0; from < ids.length; from += atOnce) {
    const sessions = ids.slice(from, from + atOnce);
    const of = new Set<string>(sessions);
    const some = { ...draft, sessions: draft.sessions.filter(({ sessionId }) => of.has(sessionId)) };
    const step = { ...command, operation: 'publishSessions', key: `${command.key}.${version}.${sessions[0]}` };
    const wanted = { plans: [planId], drafts: [planId], sessions };
    const written = await store.perform<null, Refusal>(step, wanted, (found) => {
      const [[plan], [file]] = [found.plans, found.drafts];
      if (plan?.status !== 'draft') return refuse('exams.plan_published');
      const isTaken = found.sessions.some((one) => one.planId !== planId);
      if (file?.version !== version || isTaken) return refuse('exams.plan_edited_meanwhile');
      const { added, changed } = changesTo(some, found.sessions, target, calledOff);
      const next = [...added, ...changed];
      const plans = next.length > 0 ? [{ ...plan, version: plan.version + 1 }] : [];
      return accept({ plans, sessions: next, answer: null });
    });
    if (!written.ok) return written;
  }
  return accept(null);
}

/**
 * Publishes a draft: first its sessions, then, in one transaction, the plan with the commitment to a seed that nobody has
 * seen. Broken off in between and asked for again, it goes on from the sessions that stand and ends the same.
 */
export const publishPlan =
  (deps: Deps) =>
  async (
    staff: StaffCommand,
    planId: PlanId,
    { version }: PublishPlanRequest,
  ): Promise<Result<PlanChanged, Refusal | CommandRefusal | FaultyPlan>> => {
    const known = await deps.store.find({ plans: [planId], drafts: [planId] });
    const [file] = known.drafts;
    if (file && known.plans[0]?.status === 'draft' && file.version === version) {
      const draft = unpackDraft(file.packed);
      const { stored, neighbours } = await surroundingsOf(deps.store, draft, planId);
      const faulty = faultyPlan(deps, draft, { neighbours });
      if (faulty) return refuse(faulty);
      const written = await writeSessions(deps, staff, file, stored);
      if (!written.ok) return written;
    }
    const { command, officer } = staff;
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
