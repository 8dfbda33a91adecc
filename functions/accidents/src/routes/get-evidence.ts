import { createRoute } from '@hono/zod-openapi';
import { EvidenceQuery } from '@yilu/contracts';
import { type ApiApp, citizenOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getEvidence } from '../use-cases/get-evidence.js';
import { caseParams, zipAnswer, zipHeaders } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'getEvidence',
  method: 'get',
  path: '/accidents/{caseId}/evidence',
  request: { params: caseParams, query: EvidenceQuery },
  responses: { 200: zipAnswer('The caller’s own copy of the evidence'), ...problemResponses(404) },
});

export const mountGetEvidence = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const { part } = c.req.valid('query');
    const outcome = await getEvidence(deps)(citizenOf(c).id, c.req.valid('param').caseId, part);
    if (outcome.ok) return c.body(outcome.value.zip, 200, zipHeaders(outcome.value));
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
