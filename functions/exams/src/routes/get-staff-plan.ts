import { createRoute } from '@hono/zod-openapi';
import { StaffPlanView } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getStaffPlan } from '../use-cases/get-staff-plan.js';
import { planParams } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'getStaffExamPlan',
  method: 'get',
  path: '/exams/staff/plans/{planId}',
  request: { params: planParams },
  responses: { 200: answers(StaffPlanView, 'The plan with its text and its draws'), ...problemResponses(403, 404) },
});

export const mountGetStaffPlan = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('getStaffPlan', staffOf(c))) return c.json(problem(problems, 'exams.role_missing'), 403, problemHeaders);
    const outcome = await getStaffPlan(deps)(c.req.valid('param').planId);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
