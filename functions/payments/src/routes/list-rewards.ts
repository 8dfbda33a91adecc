import { createRoute } from '@hono/zod-openapi';
import { PageQuery, RewardPage } from '@yilu/contracts';
import { type ApiApp, answers, personOf } from '@yilu/http';
import type { ClaimDeps } from '../ports-rewards.js';
import { listRewards } from '../use-cases/list-rewards.js';

const route = createRoute({
  operationId: 'listRewards',
  method: 'get',
  path: '/payments/rewards',
  request: { query: PageQuery },
  responses: { 200: answers(RewardPage, 'The caller’s own rewards, the newest first') },
});

export const mountListRewards = (app: ApiApp, deps: ClaimDeps) =>
  app.openapi(route, async (c) => c.json(await listRewards(deps)(personOf(c), c.req.valid('query')), 200));
