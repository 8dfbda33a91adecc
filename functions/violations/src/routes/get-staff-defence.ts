import { createRoute } from '@hono/zod-openapi';
import { StaffDefence, StaffDefencePurpose } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getStaffDefence } from '../use-cases/get-staff-defence.js';
import { defenceParams, officerOf } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'getStaffDefence',
  method: 'get',
  path: '/violations/staff/defences/{defenceId}',
  request: { params: defenceParams, query: StaffDefencePurpose },
  responses: { 200: answers(StaffDefence, 'A defence, opened on record'), ...problemResponses(403, 404) },
});

export const mountGetStaffDefence = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('getStaffDefence', staffOf(c)))
      return c.json(problem(problems, 'violations.role_missing'), 403, problemHeaders);
    const outcome = await getStaffDefence(deps)(officerOf(c), c.req.valid('param').defenceId, c.req.valid('query'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
