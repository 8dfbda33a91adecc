import { createRoute } from '@hono/zod-openapi';
import { StaffDefenceQuery, StaffDefences } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listStaffDefences } from '../use-cases/list-staff-defences.js';
import { officerOf } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'listStaffDefences',
  method: 'get',
  path: '/violations/staff/defences',
  request: { query: StaffDefenceQuery },
  responses: { 200: answers(StaffDefences, 'Defences by their last day'), ...problemResponses(403) },
});

export const mountListStaffDefences = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('listStaffDefences', staffOf(c)))
      return c.json(problem(problems, 'violations.role_missing'), 403, problemHeaders);
    return c.json(await listStaffDefences(deps)(officerOf(c), c.req.valid('query')), 200);
  });
