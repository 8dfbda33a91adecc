import { createRoute } from '@hono/zod-openapi';
import { PlanView } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getPlan } from '../use-cases/get-plan.js';
import { keepForAll, planParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'getExamPlan',
  method: 'get',
  path: '/exams/plans/{planId}',
  request: { params: planParams },
  responses: { 200: answers(PlanView, 'A published plan'), ...problemResponses(404) },
});

export const mountGetPlan = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await getPlan(deps)(c.req.valid('param').planId);
    if (outcome.ok) return c.json(outcome.value, 200, keepForAll);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
