import { createRoute } from '@hono/zod-openapi';
import { InjuryFile } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { readInjury } from '../use-cases/read-injury.js';
import { caseParams } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'readInjury',
  method: 'get',
  path: '/accidents/staff/cases/{caseId}/injury',
  request: { params: caseParams },
  responses: { 200: answers(InjuryFile, 'What was reported of an injury'), ...problemResponses(403, 404) },
});

export const mountReadInjury = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const staff = staffOf(c);
    if (!mayDo('readInjury', staff)) return c.json(problem(problems, 'accident.role_missing'), 403, problemHeaders);
    const outcome = await readInjury(deps)(staff, c.req.valid('param').caseId);
    if (outcome.ok) return c.json(outcome.value, 200, { 'cache-control': 'private, no-store' });
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
