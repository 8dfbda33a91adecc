import { createRoute } from '@hono/zod-openapi';
import { AgreementCopy } from '@yilu/contracts';
import { type ApiApp, answers, citizenOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getAmendedAgreement } from '../use-cases/get-amended-agreement.js';
import { inSeat } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'getAmendedAgreement',
  method: 'get',
  path: '/accidents/{caseId}/amendment/agreement',
  request: { ...inSeat },
  responses: {
    200: answers(AgreementCopy, 'The agreement as it would be, to be read first'),
    ...problemResponses(404),
  },
});

export const mountGetAmendedAgreement = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const { caseId } = c.req.valid('param');
    const outcome = await getAmendedAgreement(deps)({
      personId: citizenOf(c).id,
      actingFor: c.req.valid('query').for,
      caseId,
    });
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
