import { createRoute } from '@hono/zod-openapi';
import { Claim } from '@yilu/contracts';
import { type ApiApp, answers, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getClaim } from '../use-cases/get-claim.js';
import { claimParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'getClaim',
  method: 'get',
  path: '/claims/{claimId}',
  request: { params: claimParams },
  responses: { 200: answers(Claim, 'A claim of the caller’s'), ...problemResponses(404) },
});

export const mountGetClaim = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await getClaim(deps)(personOf(c), c.req.valid('param').claimId);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
