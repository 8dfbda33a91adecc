import { createRoute } from '@hono/zod-openapi';
import { WithdrawAmendmentRequest } from '@yilu/contracts';
import { type ApiApp, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { withdrawAmendment } from '../use-cases/withdraw-amendment.js';
import { caseChanged, inSeat, partyCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'withdrawAmendment',
  method: 'post',
  path: '/accidents/{caseId}/amendment/withdrawal',
  request: { ...inSeat, body: body(WithdrawAmendmentRequest) },
  responses: { 200: caseChanged('Withdrawn; the agreement in force stays'), ...problemResponses(403, 404, 409, 422) },
});

export const mountWithdrawAmendment = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = partyCommand(c, 'withdrawAmendment', c.req.valid('param').caseId);
    const outcome = await withdrawAmendment(deps)(by, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
