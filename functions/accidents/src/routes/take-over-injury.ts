import { createRoute } from '@hono/zod-openapi';
import { type ApiApp, commandOf, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { takeOverInjury } from '../use-cases/take-over-injury.js';
import { caseChanged, caseParams } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'takeOverInjury',
  method: 'post',
  path: '/accidents/staff/cases/{caseId}/injury/takeover',
  request: { params: caseParams },
  responses: { 200: caseChanged('Taken over to the ordinary procedure'), ...problemResponses(403, 404, 409, 422) },
});

export const mountTakeOverInjury = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const staff = staffOf(c);
    if (!mayDo('takeOverInjury', staff)) return c.json(problem(problems, 'accident.role_missing'), 403, problemHeaders);
    const by = { command: commandOf(c, 'takeOverInjury'), staff, caseId: c.req.valid('param').caseId };
    const outcome = await takeOverInjury(deps)(by);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
