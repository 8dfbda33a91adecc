import { createRoute } from '@hono/zod-openapi';
import { SignAgreementRequest, Signed } from '@yilu/contracts';
import { type ApiApp, answers, body, citizenOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { signAmendment } from '../use-cases/sign-amendment.js';
import { inSeat, partyCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'signAmendment',
  method: 'post',
  path: '/accidents/{caseId}/amendment/signatures',
  request: { ...inSeat, body: body(SignAgreementRequest) },
  responses: { 200: answers(Signed, 'Signed'), ...problemResponses(404, 409, 422, 429) },
});

export const mountSignAmendment = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = partyCommand(c, 'signAmendment', c.req.valid('param').caseId);
    const outcome = await signAmendment(deps)(by, citizenOf(c), c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const { code, retryAt } = outcome.refusal;
    const refused = problem(problems, code, retryAt ? { retryAt } : {});
    return c.json(refused, refused.status, problemHeaders);
  });
