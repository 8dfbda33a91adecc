import { createRoute } from '@hono/zod-openapi';
import { DetermineRequest } from '@yilu/contracts';
import { type ApiApp, body, commandOf, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { determineCase } from '../use-cases/determine-case.js';
import { caseChanged, caseParams } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'determineCase',
  method: 'post',
  path: '/accidents/staff/cases/{caseId}/determination',
  request: { params: caseParams, body: body(DetermineRequest) },
  responses: { 200: caseChanged('Determined'), ...problemResponses(403, 404, 409, 422) },
});

export const mountDetermineCase = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const staff = staffOf(c);
    if (!mayDo('determineCase', staff)) return c.json(problem(problems, 'accident.role_missing'), 403, problemHeaders);
    const by = { command: commandOf(c, 'determineCase'), staff, caseId: c.req.valid('param').caseId };
    const outcome = await determineCase(deps)(by, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
