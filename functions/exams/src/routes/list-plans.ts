import { createRoute } from '@hono/zod-openapi';
import { PageQuery, PlanPage } from '@yilu/contracts';
import { type ApiApp, answers } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listPlans } from '../use-cases/list-plans.js';
import { keepForAll } from './frame.js';

const route = createRoute({
  operationId: 'listExamPlans',
  method: 'get',
  path: '/exams/plans',
  request: { query: PageQuery },
  responses: { 200: answers(PlanPage, 'Published plans, the newest window first') },
});

export const mountListPlans = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => c.json(await listPlans(deps)(c.req.valid('query')), 200, keepForAll));
