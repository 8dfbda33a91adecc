import { createRoute } from '@hono/zod-openapi';
import { MakeStatementRequest } from '@yilu/contracts';
import { type ApiApp, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { makeStatement } from '../use-cases/make-statement.js';
import { caseChanged, inSeat, partyCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'makeStatement',
  method: 'put',
  path: '/accidents/{caseId}/statement',
  request: { ...inSeat, body: body(MakeStatementRequest) },
  responses: { 200: caseChanged('Statement taken down'), ...problemResponses(404, 409, 422) },
});

export const mountMakeStatement = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = partyCommand(c, 'makeStatement', c.req.valid('param').caseId);
    const request = c.req.valid('json');
    const outcome = await makeStatement(deps)(by, request);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
