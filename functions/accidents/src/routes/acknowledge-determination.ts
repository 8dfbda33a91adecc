import { createRoute } from '@hono/zod-openapi';
import { AcknowledgeDeterminationRequest } from '@yilu/contracts';
import { type ApiApp, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { acknowledgeDetermination } from '../use-cases/acknowledge-determination.js';
import { caseChanged, caseParams, partyCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'acknowledgeDetermination',
  method: 'post',
  path: '/accidents/{caseId}/determination/acknowledgement',
  request: { params: caseParams, body: body(AcknowledgeDeterminationRequest) },
  responses: { 200: caseChanged('Determination served'), ...problemResponses(404, 409, 422) },
});

export const mountAcknowledgeDetermination = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = partyCommand(c, 'acknowledgeDetermination', c.req.valid('param').caseId);
    const request = c.req.valid('json');
    const outcome = await acknowledgeDetermination(deps)(by, request.outcome);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
