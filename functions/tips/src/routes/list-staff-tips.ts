import { createRoute } from '@hono/zod-openapi';
import { StaffTipPage, StaffTipQuery } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { StaffDeps } from '../ports.js';
import { listStaffTips } from '../use-cases/list-staff-tips.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'listStaffTips',
  method: 'get',
  path: '/tips/staff/tips',
  request: { query: StaffTipQuery },
  responses: { 200: answers(StaffTipPage, 'What waits, the most pressing first'), ...problemResponses(403) },
});

export const mountListStaffTips = (app: ApiApp, deps: StaffDeps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('listStaffTips', staffOf(c))) return c.json(problem(problems, 'tips.role_missing'), 403, problemHeaders);
    return c.json(await listStaffTips(deps)(c.req.valid('query')), 200);
  });
