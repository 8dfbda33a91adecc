import { createRoute } from '@hono/zod-openapi';
import { type ApiApp, citizenOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getAgreementDocument } from '../use-cases/get-agreement-document.js';
import { inSeatAndLanguage, pdfAnswer, pdfHeaders } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'getAgreementDocument',
  method: 'get',
  path: '/accidents/{caseId}/agreement/document',
  request: { ...inSeatAndLanguage },
  responses: { 200: pdfAnswer('The caller’s own copy on paper'), ...problemResponses(404) },
});

export const mountGetAgreementDocument = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await getAgreementDocument(deps)(
      citizenOf(c).id,
      c.req.valid('param').caseId,
      c.req.valid('query'),
    );
    if (outcome.ok) return c.body(outcome.value, 200, pdfHeaders);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
