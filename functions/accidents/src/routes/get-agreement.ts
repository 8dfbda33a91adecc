import { createRoute } from '@hono/zod-openapi';
import { AgreementCopy } from '@yilu/contracts';
import { type ApiApp, answers, citizenOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getAgreement } from '../use-cases/get-agreement.js';
import { inSeat } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'getAgreement',
  method: 'get',
  path: '/accidents/{caseId}/agreement',
  request: { ...inSeat },
  responses: { 200: answers(AgreementCopy, 'The caller’s own copy'), ...problemResponses(404) },
});

export const mountGetAgreement = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await getAgreement(deps)(citizenOf(c).id, c.req.valid('param').caseId, c.req.valid('query').for);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
