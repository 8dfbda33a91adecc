import { createRoute } from '@hono/zod-openapi';
import { type ApiApp, commandOf, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { assignCase } from '../use-cases/assign-case.js';
import { caseChanged, caseParams } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'assignCase',
  method: 'post',
  path: '/accidents/staff/cases/{caseId}/assignment',
  request: { params: caseParams },
  responses: { 200: caseChanged('Yours for fifteen minutes'), ...problemResponses(403, 404, 409, 422) },
});

export const mountAssignCase = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const staff = staffOf(c);
    if (!mayDo('assignCase', staff)) return c.json(problem(problems, 'accident.role_missing'), 403, problemHeaders);
    const by = { command: commandOf(c, 'assignCase'), staff, caseId: c.req.valid('param').caseId };
    const outcome = await assignCase(deps)(by);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
