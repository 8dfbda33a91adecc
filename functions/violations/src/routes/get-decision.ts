import { createRoute } from '@hono/zod-openapi';
import { DecisionView } from '@yilu/contracts';
import { type ApiApp, answers, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getDecision } from '../use-cases/get-decision.js';
import { decisionParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'getDecision',
  method: 'get',
  path: '/violations/decisions/{number}',
  request: { params: decisionParams },
  responses: { 200: answers(DecisionView, 'One’s own decision'), ...problemResponses(404) },
});

export const mountGetDecision = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await getDecision(deps)(personOf(c), c.req.valid('param').number);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
