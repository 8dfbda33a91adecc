import { createRoute } from '@hono/zod-openapi';
import { DrawView } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getDraw } from '../use-cases/get-draw.js';
import { keepForAll, planParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'getDraw',
  method: 'get',
  path: '/exams/plans/{planId}/draw',
  request: { params: planParams },
  responses: { 200: answers(DrawView, 'How the plan was drawn'), ...problemResponses(404) },
});

export const mountGetDraw = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await getDraw(deps)(c.req.valid('param').planId);
    if (outcome.ok) return c.json(outcome.value, 200, keepForAll);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
