import { createRoute } from '@hono/zod-openapi';
import { type ApiApp, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getDecisionDocument } from '../use-cases/get-decision-document.js';
import { decisionInLanguage, pdfAnswer, pdfHeaders } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'getDecisionDocument',
  method: 'get',
  path: '/violations/decisions/{number}/document',
  request: decisionInLanguage,
  responses: { 200: pdfAnswer('The decision on paper'), ...problemResponses(404) },
});

export const mountGetDecisionDocument = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await getDecisionDocument(deps)(
      personOf(c),
      c.req.valid('param').number,
      c.req.valid('query').lang,
    );
    if (outcome.ok) return c.body(outcome.value, 200, pdfHeaders);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
