import { createRoute } from '@hono/zod-openapi';
import { OfficerCaseView } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { readCase } from '../use-cases/read-case.js';
import { caseParams } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'readCase',
  method: 'get',
  path: '/accidents/staff/cases/{caseId}',
  request: { params: caseParams },
  responses: { 200: answers(OfficerCaseView, 'The case with its history'), ...problemResponses(403, 404) },
});

export const mountReadCase = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const staff = staffOf(c);
    if (!mayDo('readCase', staff)) return c.json(problem(problems, 'accident.role_missing'), 403, problemHeaders);
    const outcome = await readCase(deps)(staff, c.req.valid('param').caseId);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
