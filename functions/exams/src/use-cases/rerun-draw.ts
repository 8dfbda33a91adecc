import type { PlanChanged, PlanId, RerunDrawRequest } from '@yilu/contracts';
import { applicationLine, leafHashOf } from '@yilu/draw/application-line';
import { commitmentOf, newSeed } from '@yilu/draw/commitment';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { rankTimeOf } from '@yilu/law/exams/rank-time';
import type { Booking, DrawRun, Learner, Plan } from '../domain/files.js';
import type { Deps, Outcome } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { actedBy } from './staff-act.js';

type Refusal = 'exams.no_plan' | 'exams.not_drawn' | 'exams.rerun_ordered' | 'exams.nothing_granted';

/** Objections looked through for granted ones, and how many of them one rerun puts right: each is two writes. */
const answeredLookedAt = 200;
const putRight = 30;

/**
 * His application with the place in line that his file shows by now, where that is better; undefined where it is what was
 * drawn. Nobody whose objection was granted stands behind the place that he had.
 */
function corrected(booking: Booking, learner: Learner | undefined, plan: Plan): Booking | undefined {
  const { application, subject, number, licenceClass, maskedName } = booking;
  if (!application || !learner || booking.state !== 'unseated' || booking.planId !== plan.planId) return undefined;
  const { acceptedAt, preferences, anySession } = application;
  const own = rankTimeOf(learner.subjects, subject, { acceptedAt, opensAt: plan.opensAt }, plan.rankRule);
  const rankTime = own < application.rankTime ? own : application.rankTime;
  const line = applicationLine({
    ...{ number, subject, licenceClass, rankTime, preferences, anySession, maskedName },
    ...(plan.rankRule.firstBooking === 'exact' ? { submittedAt: acceptedAt } : {}),
  });
  if (line === application.line) return undefined;
  const next = { ...application, rankTime, line, leafHash: leafHashOf(line) };
  return { ...booking, application: next, version: booking.version + 1 };
}

/**
 * Orders a draw again after an objection was granted, over the same window: whoever objected stands in line where his
 * file puts him by now. The run that stands stays, and takes nothing from anybody. Its seed is a new one, since the first
 * is known; the commitment to it is public from now on, and its root ten minutes before it.
 */
export const rerunDraw =
  ({ store, vault, random }: Deps) =>
  async (
    { command, officer }: StaffCommand,
    planId: PlanId,
    { reason }: RerunDrawRequest,
  ): Promise<Result<PlanChanged, Refusal | CommandRefusal>> => {
    const [known, answered] = await Promise.all([
      store.find({ plans: [planId] }),
      store.listObjections('answered', { limit: answeredLookedAt }),
    ]);
    const standing = known.plans[0]?.run ?? 0;
    const granted = answered.items
      .filter((one) => one.kind === 'draw' && one.planId === planId && one.state === 'granted')
      .slice(0, putRight);
    const seed = newSeed(random);
    const sealedSeed = await vault.seal('draw_seed', planId, seed);
    return store.perform<PlanChanged, Refusal>(
      command,
      {
        plans: [planId],
        runs: [{ planId, run: standing }],
        bookings: granted.map(({ personId, subject }) => ({ personId, subject })),
        learners: [...new Set(granted.map(({ personId }) => personId))],
      },
      ({ plans: [plan], runs: [last], bookings, learners }): Result<Outcome<PlanChanged>, Refusal> => {
        if (!plan || plan.status === 'draft') return refuse('exams.no_plan');
        if (plan.status !== 'drawn' || !last?.drawnAt || plan.run !== standing) return refuse('exams.not_drawn');
        if ((plan.rerun ?? 0) > standing) return refuse('exams.rerun_ordered');
        const drawnAt = Date.parse(last.drawnAt);
        if (!granted.some(({ filedAt }) => Date.parse(filedAt) >= drawnAt)) return refuse('exams.nothing_granted');
        const run: DrawRun = {
          ...{ planId, run: standing + 1, version: 1, stage: 'collecting', next: 0, count: 0, files: [] },
          ...{ commitment: commitmentOf(planId, seed), sealedSeed, reason },
        };
        const fileOf = (booking: Booking) => learners.find(({ personId }) => personId === booking.personId);
        return accept({
          plans: [{ ...plan, rerun: run.run, version: plan.version + 1 }],
          runs: [run],
          bookings: bookings.flatMap((booking) => corrected(booking, fileOf(booking), plan) ?? []),
          events: [actedBy(officer, 'draw_rerun', planId, reason)],
          answer: { planId, version: plan.edition },
        });
      },
    );
  };
