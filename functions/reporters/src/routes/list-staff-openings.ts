import { createRoute } from '@hono/zod-openapi';
import { PageQuery, StaffOpeningPage } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listStaffOpenings } from '../use-cases/list-staff-openings.js';
import { openingOfficer } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'listStaffOpenings',
  method: 'get',
  path: '/reporters/staff/openings',
  request: { query: PageQuery },
  responses: { 200: answers(StaffOpeningPage, 'What was asked for, the newest first'), ...problemResponses(403) },
});

export const mountListStaffOpenings = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const officer = openingOfficer(c);
    if (!officer) return c.json(problem(problems, 'reporters.role_missing'), 403, problemHeaders);
    return c.json(await listStaffOpenings(deps)(officer.officerId, c.req.valid('query')), 200);
  });
