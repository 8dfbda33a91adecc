import { createRoute } from '@hono/zod-openapi';
import { InclusionProof } from '@yilu/contracts';
import { type ApiApp, answers, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getProof } from '../use-cases/get-proof.js';
import { subjectParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'getProof',
  method: 'get',
  path: '/exams/bookings/{subject}/proof',
  request: { params: subjectParams },
  responses: { 200: answers(InclusionProof, 'That his application was in the draw'), ...problemResponses(404, 409) },
});

export const mountGetProof = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await getProof(deps)(personOf(c), c.req.valid('param').subject);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
