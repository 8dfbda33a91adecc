import { createRoute } from '@hono/zod-openapi';
import { StaffRecord } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getStaffRecord } from '../use-cases/get-staff-record.js';
import { officerOf, recordParams } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'getStaffRecord',
  method: 'get',
  path: '/violations/staff/records/{recordId}',
  request: { params: recordParams },
  responses: { 200: answers(StaffRecord, 'The record whole, whatever its status'), ...problemResponses(403, 404) },
});

export const mountGetStaffRecord = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('getStaffRecord', staffOf(c)))
      return c.json(problem(problems, 'violations.role_missing'), 403, problemHeaders);
    const outcome = await getStaffRecord(deps)(officerOf(c), c.req.valid('param').recordId);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
