import { createRoute } from '@hono/zod-openapi';
import { DecideRewardBatchRequest, RewardBatchChanged } from '@yilu/contracts';
import { type ApiApp, answers, body, commandOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { RewardDeskDeps } from '../ports-rewards.js';
import { decideRewardBatch } from '../use-cases/decide-reward-batch.js';
import { batchParams } from './reward-frame.js';
import { rewardProblems } from './reward-problems.js';
import { financeOfficer } from './staff-frame.js';

const route = createRoute({
  operationId: 'decideRewardBatch',
  method: 'post',
  path: '/payments/staff/reward-batches/{batchId}/decision',
  request: { params: batchParams, body: body(DecideRewardBatchRequest) },
  responses: { 200: answers(RewardBatchChanged, 'Approved, or declined'), ...problemResponses(403, 404, 409, 422) },
});

export const mountDecideRewardBatch = (app: ApiApp, deps: RewardDeskDeps) =>
  app.openapi(route, async (c) => {
    const officer = financeOfficer(c);
    if (!officer) return c.json(problem(rewardProblems, 'payments.role_missing'), 403, problemHeaders);
    const { batchId } = c.req.valid('param');
    const command = commandOf(c, 'decideRewardBatch');
    const outcome = await decideRewardBatch(deps)(command, officer, batchId, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(rewardProblems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
