import type { DrawFileName, DrawView, PlanId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { drawFilePlace } from '../domain/draw-places.js';
import { drawRunView } from '../domain/draw-run-view.js';
import type { Deps } from '../ports.js';

/** A draw is made again once, if ever; nobody orders so many. */
const runsLookedAt = 9;
const allRuns = (planId: PlanId) => Array.from({ length: runsLookedAt }, (_, n) => ({ planId, run: n + 1 }));

/** How a plan was drawn, or will be: commitment, roots, seeds and files of every run. */
export const getDraw =
  ({ store }: Pick<Deps, 'store'>) =>
  async (planId: PlanId): Promise<Result<DrawView, 'exams.no_plan'>> => {
    const { plans, runs } = await store.find({ plans: [planId], runs: allRuns(planId) });
    const [plan] = plans;
    if (!plan?.commitment || plan.status === 'draft') return refuse('exams.no_plan');
    const ordered = runs.find(({ run, root }) => run > 1 && !root);
    return accept({
      planId,
      version: plan.edition,
      status: plan.status,
      commitment: plan.commitment,
      runs: runs.flatMap((run) => drawRunView(run) ?? []),
      ...(ordered
        ? { ordered: { run: ordered.run, commitment: ordered.commitment, reason: ordered.reason ?? '' } }
        : {}),
    });
  };

/** Where a published file of a run can be fetched from. */
export const linkDrawFile =
  ({ store, shelf }: Pick<Deps, 'store' | 'shelf'>) =>
  async (planId: PlanId, number: number, name: DrawFileName): Promise<Result<string, 'exams.no_draw_file'>> => {
    const [run] = (await store.find({ runs: [{ planId, run: number }] })).runs;
    if (!run?.folder || !run.files.some((file) => file.name === name)) return refuse('exams.no_draw_file');
    return accept(await shelf.link(drawFilePlace(run.folder, name)));
  };
