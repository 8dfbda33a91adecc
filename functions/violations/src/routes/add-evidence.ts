import { createRoute } from '@hono/zod-openapi';
import { AddEvidenceRequest, EvidenceForm } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { addEvidence } from '../use-cases/add-evidence.js';
import { citizenCommand, recordParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'addEvidence',
  method: 'post',
  path: '/violations/records/{recordId}/evidence',
  request: { params: recordParams, body: body(AddEvidenceRequest) },
  responses: { 201: answers(EvidenceForm, 'Registered; upload with this form'), ...problemResponses(404, 409, 422) },
});

export const mountAddEvidence = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await addEvidence(deps)(
      citizenCommand(c, 'addEvidence'),
      c.req.valid('param').recordId,
      c.req.valid('json'),
    );
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
