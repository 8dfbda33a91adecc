import { createRoute } from '@hono/zod-openapi';
import { type ApiApp, problem, problemHeaders, problemResponses } from '@yilu/http';
import * as z from 'zod';
import type { RewardDeskDeps } from '../ports-rewards.js';
import { getTransferFile } from '../use-cases/get-transfer-file.js';
import { batchParams } from './reward-frame.js';
import { rewardProblems } from './reward-problems.js';
import { financeOfficer } from './staff-frame.js';

const route = createRoute({
  operationId: 'getTransferFile',
  method: 'get',
  path: '/payments/staff/reward-batches/{batchId}/transfers.csv',
  request: { params: batchParams },
  responses: {
    200: {
      description: 'The transfers of an approved batch, for the bank',
      content: { 'text/csv': { schema: z.string() } },
    },
    ...problemResponses(403, 404, 409),
  },
});

export const mountGetTransferFile = (app: ApiApp, deps: RewardDeskDeps) =>
  app.openapi(route, async (c) => {
    const officer = financeOfficer(c);
    if (!officer) return c.json(problem(rewardProblems, 'payments.role_missing'), 403, problemHeaders);
    const outcome = await getTransferFile(deps)(officer, c.req.valid('param').batchId);
    if (outcome.ok)
      return c.body(outcome.value, 200, { 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store' });
    const refused = problem(rewardProblems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
