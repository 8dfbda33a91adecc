import { createRoute } from '@hono/zod-openapi';
import { PlanChanged, SavePlanRequest } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { savePlan } from '../use-cases/save-plan.js';
import { planProblem } from './faulty-plan.js';
import { planParams, staffCommand } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'saveExamPlan',
  method: 'put',
  path: '/exams/staff/plans/{planId}',
  request: { params: planParams, body: body(SavePlanRequest) },
  responses: { 200: answers(PlanChanged, 'Saved'), ...problemResponses(403, 404, 409, 422) },
});

export const mountSavePlan = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('savePlan', staffOf(c))) return c.json(problem(problems, 'exams.role_missing'), 403, problemHeaders);
    const outcome = await savePlan(deps)(
      staffCommand(c, 'saveExamPlan'),
      c.req.valid('param').planId,
      c.req.valid('json'),
    );
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = planProblem(outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
