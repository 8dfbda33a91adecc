import { createRoute } from '@hono/zod-openapi';
import { StaffObjectionPage, StaffObjectionQuery } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listStaffObjections } from '../use-cases/list-staff-objections.js';
import { officerOf } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'listStaffExamObjections',
  method: 'get',
  path: '/exams/staff/objections',
  request: { query: StaffObjectionQuery },
  responses: {
    200: answers(StaffObjectionPage, 'What waits for an answer by its last day, or was answered'),
    ...problemResponses(403),
  },
});

export const mountListStaffObjections = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('listStaffObjections', staffOf(c)))
      return c.json(problem(problems, 'exams.role_missing'), 403, problemHeaders);
    return c.json(await listStaffObjections(deps)(officerOf(c), c.req.valid('query')), 200);
  });
