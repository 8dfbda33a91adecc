import { createRoute } from '@hono/zod-openapi';
import { Pairing } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { startPairing } from '../use-cases/start-pairing.js';
import { caseParams, partyCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'startPairing',
  method: 'post',
  path: '/accidents/{caseId}/pairing',
  request: { params: caseParams },
  responses: { 200: answers(Pairing, 'Link and code for the other driver'), ...problemResponses(404, 409, 422) },
});

export const mountStartPairing = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await startPairing(deps)(partyCommand(c, 'startPairing', c.req.valid('param').caseId));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
