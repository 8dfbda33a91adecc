import { createRoute } from '@hono/zod-openapi';
import { SituationPage, SituationQuery } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listSituations } from '../use-cases/list-situations.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'listSituations',
  method: 'get',
  path: '/violations/staff/catalogue/situations',
  request: { query: SituationQuery },
  responses: { 200: answers(SituationPage, 'Situations of a version'), ...problemResponses(403, 404) },
});

export const mountListSituations = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('listSituations', staffOf(c)))
      return c.json(problem(problems, 'violations.role_missing'), 403, problemHeaders);
    const outcome = await listSituations(deps)(c.req.valid('query'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
