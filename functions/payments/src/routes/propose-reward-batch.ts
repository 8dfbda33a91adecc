import { createRoute } from '@hono/zod-openapi';
import { RewardBatchChanged } from '@yilu/contracts';
import { type ApiApp, answers, commandOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { RewardDeskDeps } from '../ports-rewards.js';
import { proposeRewardBatch } from '../use-cases/propose-reward-batch.js';
import { rewardProblems } from './reward-problems.js';
import { financeOfficer } from './staff-frame.js';

const route = createRoute({
  operationId: 'proposeRewardBatch',
  method: 'post',
  path: '/payments/staff/reward-batches',
  responses: { 201: answers(RewardBatchChanged, 'Waits for a second officer'), ...problemResponses(403, 409, 422) },
});

export const mountProposeRewardBatch = (app: ApiApp, deps: RewardDeskDeps) =>
  app.openapi(route, async (c) => {
    const officer = financeOfficer(c);
    if (!officer) return c.json(problem(rewardProblems, 'payments.role_missing'), 403, problemHeaders);
    const outcome = await proposeRewardBatch(deps)(commandOf(c, 'proposeRewardBatch'), officer);
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(rewardProblems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
