import { createRoute } from '@hono/zod-openapi';
import { AcceptLiabilityRequest } from '@yilu/contracts';
import { type ApiApp, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { acceptLiability } from '../use-cases/accept-liability.js';
import { caseChanged, inSeat, partyCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'acceptLiability',
  method: 'post',
  path: '/accidents/{caseId}/acceptances',
  request: { ...inSeat, body: body(AcceptLiabilityRequest) },
  responses: { 200: caseChanged('Proposal accepted'), ...problemResponses(404, 409, 422) },
});

export const mountAcceptLiability = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = partyCommand(c, 'acceptLiability', c.req.valid('param').caseId);
    const request = c.req.valid('json');
    const outcome = await acceptLiability(deps)(by, request);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
