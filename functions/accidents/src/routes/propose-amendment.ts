import { createRoute } from '@hono/zod-openapi';
import { ProposeAmendmentRequest } from '@yilu/contracts';
import { type ApiApp, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { proposeAmendment } from '../use-cases/propose-amendment.js';
import { caseChanged, inSeat, partyCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'proposeAmendment',
  method: 'post',
  path: '/accidents/{caseId}/amendments',
  request: { ...inSeat, body: body(ProposeAmendmentRequest) },
  responses: { 200: caseChanged('Proposed; the others are asked'), ...problemResponses(404, 409, 422) },
});

export const mountProposeAmendment = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = partyCommand(c, 'proposeAmendment', c.req.valid('param').caseId);
    const outcome = await proposeAmendment(deps)(by, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
