import { createRoute } from '@hono/zod-openapi';
import { PageQuery, RewardBatchPage } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { RewardDeskDeps } from '../ports-rewards.js';
import { listRewardBatches } from '../use-cases/list-reward-batches.js';
import { rewardProblems } from './reward-problems.js';
import { financeOfficer } from './staff-frame.js';

const route = createRoute({
  operationId: 'listRewardBatches',
  method: 'get',
  path: '/payments/staff/reward-batches',
  request: { query: PageQuery },
  responses: { 200: answers(RewardBatchPage, 'Batches of rewards, the newest first'), ...problemResponses(403) },
});

export const mountListRewardBatches = (app: ApiApp, deps: RewardDeskDeps) =>
  app.openapi(route, async (c) => {
    const officer = financeOfficer(c);
    if (!officer) return c.json(problem(rewardProblems, 'payments.role_missing'), 403, problemHeaders);
    return c.json(await listRewardBatches(deps)(officer, c.req.valid('query')), 200);
  });
