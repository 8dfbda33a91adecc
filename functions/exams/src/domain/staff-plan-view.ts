import type { StaffPlanView } from '@yilu/contracts';
import { applicationShards } from './application-shards.js';
import { openedAtOnce, unseatedAtOnce } from './draw-groups.js';
import { drawRunView } from './draw-run-view.js';
import type { DrawRun, Plan, PlanDraftFile } from './files.js';
import { unpackDraft } from './plan-draft.js';

/** How far the job is with a run, in the groups in which it gives out what was drawn; nothing once it is done. */
function progressOf({ stage, next, count, seated = 0 }: DrawRun, { sessions }: Plan): StaffPlanView['progress'] {
  if (stage === 'done') return undefined;
  if (stage === 'collecting') return { stage, done: next, of: applicationShards };
  const groups = sessions + Math.ceil((count - seated) / unseatedAtOnce) + Math.ceil(sessions / openedAtOnce);
  return { stage, done: Math.min(next, groups), of: groups };
}

/** A plan as the desk sees it: drafts too, with their text. A draft's version is its text's, afterwards the edition. */
export function staffPlanView(
  plan: Plan,
  more: { readonly draft?: PlanDraftFile | undefined; readonly runs?: readonly DrawRun[] } = {},
): StaffPlanView {
  const { draft, runs = [] } = more;
  const last = plan.editions.at(-1);
  const progress = runs.map((run) => progressOf(run, plan)).find((one) => one !== undefined);
  return {
    planId: plan.planId,
    version: plan.status === 'draft' ? plan.version : plan.edition,
    status: plan.status,
    title: plan.title,
    opensAt: plan.opensAt,
    closesAt: plan.closesAt,
    drawAt: plan.drawAt,
    subjects: [...plan.subjects],
    siteIds: [...plan.siteIds],
    firstDay: plan.firstDay,
    lastDay: plan.lastDay,
    sessions: plan.sessions,
    seats: plan.seats,
    rankRule: plan.rankRule,
    runs: runs.flatMap((run) => drawRunView(run) ?? []),
    ...(plan.publishedAt ? { publishedAt: plan.publishedAt } : {}),
    ...(plan.commitment ? { commitment: plan.commitment } : {}),
    ...(last && plan.edition > 1 ? { change: { reason: last.reason, at: last.at } } : {}),
    ...(progress ? { progress } : {}),
    ...(draft ? { draft: unpackDraft(draft.packed), editedBy: draft.editedBy } : {}),
  };
}
