import { createRoute } from '@hono/zod-openapi';
import { StaffTip } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { StaffDeps } from '../ports.js';
import { getStaffTip } from '../use-cases/get-staff-tip.js';
import { officerOf, tipParams } from './frame.js';
import { problems } from './problems.js';
import { looksInside, mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'getStaffTip',
  method: 'get',
  path: '/tips/staff/tips/{tipId}',
  request: { params: tipParams },
  responses: {
    200: answers(
      StaffTip,
      'A report, opened on record, without its reporter; for an auditor without words and pictures too',
    ),
    ...problemResponses(403, 404),
  },
});

export const mountGetStaffTip = (app: ApiApp, deps: StaffDeps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('getStaffTip', staffOf(c))) return c.json(problem(problems, 'tips.role_missing'), 403, problemHeaders);
    const outcome = await getStaffTip(deps)(officerOf(c), c.req.valid('param').tipId, looksInside(staffOf(c)));
    if (outcome.ok) return c.json(outcome.value, 200);
    return c.json(problem(problems, outcome.refusal), 404, problemHeaders);
  });
