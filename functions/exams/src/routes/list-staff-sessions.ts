import { createRoute } from '@hono/zod-openapi';
import { SessionQuery, StaffSessionPage } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listStaffSessions } from '../use-cases/list-staff-sessions.js';
import { planParams } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'listStaffExamSessions',
  method: 'get',
  path: '/exams/staff/plans/{planId}/sessions',
  request: { params: planParams, query: SessionQuery },
  responses: { 200: answers(StaffSessionPage, 'Sessions of the plan by their beginning'), ...problemResponses(403) },
});

export const mountListStaffSessions = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('listStaffSessions', staffOf(c)))
      return c.json(problem(problems, 'exams.role_missing'), 403, problemHeaders);
    return c.json(await listStaffSessions(deps)(c.req.valid('param').planId, c.req.valid('query')), 200);
  });
