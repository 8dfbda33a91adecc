import type { PlanId } from '@yilu/contracts';
import type { DrawRun, Plan } from '../domain/files.js';
import { applyResults } from './apply-results.js';
import { collectApplications, openRun, publishRoot } from './close-plan.js';
import { drawPlan } from './draw-plan.js';
import type { DrawDeps, MayGoOn } from './draw-steps.js';

/** An application that came in the last second is in the store's indexes by then. */
const settledMs = 60_000;
/** Between the root's publication and the seed's: long enough for anybody to have kept a copy of the root. */
const rootStandsMs = 600_000;

/** The run that is under way, or due; undefined where there is nothing to do about a plan. */
export function runDue({ status, closesAt, run, rerun }: Plan, now: Date): number | undefined {
  if (rerun !== undefined && rerun > (run ?? 0)) return rerun;
  const isOver = now.getTime() >= Date.parse(closesAt) + settledMs;
  return (status === 'published' || status === 'closed') && isOver ? 1 : undefined;
}

const mayDraw = (plan: Plan, { rootPublishedAt }: DrawRun, now: Date): boolean =>
  now >= new Date(plan.drawAt) &&
  rootPublishedAt !== undefined &&
  now.getTime() >= Date.parse(rootPublishedAt) + rootStandsMs;

/**
 * Takes a plan's draw as far as it may go by now: collects, publishes the root, waits, draws, gives out the seats. Every
 * step can be broken off and begun again, by this job or by another at the same time, and comes to the same.
 */
export const advanceDraw =
  (deps: DrawDeps) =>
  async (planId: PlanId, mayGoOn: MayGoOn): Promise<DrawRun | undefined> => {
    const [plan] = (await deps.store.find({ plans: [planId] })).plans;
    const number = plan && runDue(plan, deps.now());
    if (!plan || !number) return undefined;
    if (number === 1) await openRun(deps, planId);
    const refs = [number, number - 1].filter((run) => run > 0).map((run) => ({ planId, run }));
    const { runs } = await deps.store.find({ runs: refs });
    const before = runs.find(({ run }) => run === number - 1);
    let run = runs.find((one) => one.run === number);
    if (run?.stage === 'collecting') run = await collectApplications(deps, run, mayGoOn);
    if (run?.stage === 'collecting' && mayGoOn()) run = await publishRoot(deps, plan, run, before);
    if (run?.stage === 'rooted' && mayGoOn() && mayDraw(plan, run, deps.now())) run = await drawPlan(deps, run);
    if (run?.stage === 'walked' && mayGoOn()) run = await applyResults(deps, run, mayGoOn);
    return run;
  };
