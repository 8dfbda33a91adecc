import { createRoute } from '@hono/zod-openapi';
import { type ApiApp, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { withdrawCase } from '../use-cases/withdraw-case.js';
import { caseChanged, caseParams, partyCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'withdrawCase',
  method: 'post',
  path: '/accidents/{caseId}/withdrawal',
  request: { params: caseParams },
  responses: { 200: caseChanged('Case withdrawn'), ...problemResponses(403, 404, 409, 422) },
});

export const mountWithdrawCase = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = partyCommand(c, 'withdrawCase', c.req.valid('param').caseId);
    const outcome = await withdrawCase(deps)(by);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
