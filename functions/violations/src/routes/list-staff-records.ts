import { createRoute } from '@hono/zod-openapi';
import { StaffRecordQuery, StaffRecords } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listStaffRecords } from '../use-cases/list-staff-records.js';
import { officerOf } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'listStaffRecords',
  method: 'get',
  path: '/violations/staff/records',
  request: { query: StaffRecordQuery },
  responses: {
    200: answers(StaffRecords, 'Records that wait for an officer, the longest waiting first'),
    ...problemResponses(403),
  },
});

export const mountListStaffRecords = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('listStaffRecords', staffOf(c)))
      return c.json(problem(problems, 'violations.role_missing'), 403, problemHeaders);
    return c.json(await listStaffRecords(deps)(officerOf(c), c.req.valid('query')), 200);
  });
