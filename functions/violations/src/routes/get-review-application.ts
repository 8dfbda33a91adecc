import { createRoute } from '@hono/zod-openapi';
import { type ApiApp, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getReviewApplication } from '../use-cases/get-review-application.js';
import { decisionInLanguage, pdfAnswer, pdfHeaders } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'getReviewApplication',
  method: 'get',
  path: '/violations/decisions/{number}/remedies/application',
  request: decisionInLanguage,
  responses: { 200: pdfAnswer('An application for review, filled in'), ...problemResponses(404, 409) },
});

export const mountGetReviewApplication = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await getReviewApplication(deps)(
      personOf(c),
      c.req.valid('param').number,
      c.req.valid('query').lang,
    );
    if (outcome.ok) return c.body(outcome.value, 200, pdfHeaders);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
