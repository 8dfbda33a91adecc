import { createRoute } from '@hono/zod-openapi';
import { ChangePlanRequest, PlanChanged } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { changePlan } from '../use-cases/change-plan.js';
import { planProblem } from './faulty-plan.js';
import { planParams, staffCommand } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'changeExamPlan',
  method: 'post',
  path: '/exams/staff/plans/{planId}/editions',
  request: { params: planParams, body: body(ChangePlanRequest) },
  responses: { 200: answers(PlanChanged, 'A next edition is in force'), ...problemResponses(403, 404, 409, 422) },
});

export const mountChangePlan = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('changePlan', staffOf(c))) return c.json(problem(problems, 'exams.role_missing'), 403, problemHeaders);
    const outcome = await changePlan(deps)(
      staffCommand(c, 'changeExamPlan'),
      c.req.valid('param').planId,
      c.req.valid('json'),
    );
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = planProblem(outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
