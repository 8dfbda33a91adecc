import { createRoute } from '@hono/zod-openapi';
import { ChangePartiesRequest } from '@yilu/contracts';
import { type ApiApp, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { changeParties } from '../use-cases/change-parties.js';
import { caseChanged, caseParams, partyCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'changeParties',
  method: 'put',
  path: '/accidents/{caseId}/parties',
  request: { params: caseParams, body: body(ChangePartiesRequest) },
  responses: { 200: caseChanged('Parties counted anew'), ...problemResponses(403, 404, 409, 422) },
});

export const mountChangeParties = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = partyCommand(c, 'changeParties', c.req.valid('param').caseId);
    const outcome = await changeParties(deps)(by, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
