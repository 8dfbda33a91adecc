import { createRoute } from '@hono/zod-openapi';
import { RequestReviewRequest } from '@yilu/contracts';
import { type ApiApp, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { requestReview } from '../use-cases/request-review.js';
import { caseChanged, caseParams, partyCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'requestReview',
  method: 'post',
  path: '/accidents/{caseId}/determination/review',
  request: { params: caseParams, body: body(RequestReviewRequest) },
  responses: { 200: caseChanged('Review requested'), ...problemResponses(404, 409, 422) },
});

export const mountRequestReview = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = partyCommand(c, 'requestReview', c.req.valid('param').caseId);
    const request = c.req.valid('json');
    const outcome = await requestReview(deps)(by, request.reasons);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
