import { createRoute } from '@hono/zod-openapi';
import { ObjectionRequest } from '@yilu/contracts';
import { type ApiApp, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { objectToAgreement } from '../use-cases/object-to-agreement.js';
import { caseChanged, inSeat, partyCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'objectToAgreement',
  method: 'post',
  path: '/accidents/{caseId}/objections',
  request: { ...inSeat, body: body(ObjectionRequest) },
  responses: { 200: caseChanged('On record; the agreement stays in force'), ...problemResponses(404, 409, 422) },
});

export const mountObjectToAgreement = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = partyCommand(c, 'objectToAgreement', c.req.valid('param').caseId);
    const outcome = await objectToAgreement(deps)(by, c.req.valid('json').reason);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
