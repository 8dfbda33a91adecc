import { createRoute } from '@hono/zod-openapi';
import { PlanChanged, PublishPlanRequest } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { publishPlan } from '../use-cases/publish-plan.js';
import { planProblem } from './faulty-plan.js';
import { planParams, staffCommand } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'publishExamPlan',
  method: 'post',
  path: '/exams/staff/plans/{planId}/publication',
  request: { params: planParams, body: body(PublishPlanRequest) },
  responses: { 200: answers(PlanChanged, 'Published'), ...problemResponses(403, 404, 409, 422) },
});

export const mountPublishPlan = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('publishPlan', staffOf(c))) return c.json(problem(problems, 'exams.role_missing'), 403, problemHeaders);
    const outcome = await publishPlan(deps)(
      staffCommand(c, 'publishExamPlan'),
      c.req.valid('param').planId,
      c.req.valid('json'),
    );
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = planProblem(outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
