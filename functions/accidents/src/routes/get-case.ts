import { createRoute } from '@hono/zod-openapi';
import { CaseView } from '@yilu/contracts';
import { type ApiApp, answers, citizenOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getCase } from '../use-cases/get-case.js';
import { inSeat } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'getCase',
  method: 'get',
  path: '/accidents/{caseId}',
  request: { ...inSeat },
  responses: { 200: answers(CaseView, 'The case as the caller may see it'), ...problemResponses(404) },
});

export const mountGetCase = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await getCase(deps)(citizenOf(c).id, c.req.valid('param').caseId, c.req.valid('query').for);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
