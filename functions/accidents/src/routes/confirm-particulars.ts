import { createRoute } from '@hono/zod-openapi';
import { ConfirmParticularsRequest } from '@yilu/contracts';
import { type ApiApp, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { confirmParticulars } from '../use-cases/confirm-particulars.js';
import { caseChanged, caseParams, partyCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'confirmParticulars',
  method: 'put',
  path: '/accidents/{caseId}/particulars',
  request: { params: caseParams, body: body(ConfirmParticularsRequest) },
  responses: { 200: caseChanged('Particulars confirmed'), ...problemResponses(404, 409, 422) },
});

export const mountConfirmParticulars = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = partyCommand(c, 'confirmParticulars', c.req.valid('param').caseId);
    const request = c.req.valid('json');
    const outcome = await confirmParticulars(deps)(by, request);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
