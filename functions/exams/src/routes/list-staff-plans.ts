import { createRoute } from '@hono/zod-openapi';
import { StaffPlanPage, StaffPlanQuery } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listStaffPlans } from '../use-cases/list-staff-plans.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'listStaffExamPlans',
  method: 'get',
  path: '/exams/staff/plans',
  request: { query: StaffPlanQuery },
  responses: { 200: answers(StaffPlanPage, 'Drafts, or published plans'), ...problemResponses(403) },
});

export const mountListStaffPlans = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('listStaffPlans', staffOf(c)))
      return c.json(problem(problems, 'exams.role_missing'), 403, problemHeaders);
    return c.json(await listStaffPlans(deps)(c.req.valid('query')), 200);
  });
