import { createRoute } from '@hono/zod-openapi';
import { ReferToPoliceRequest } from '@yilu/contracts';
import { type ApiApp, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { referToPolice } from '../use-cases/refer-to-police.js';
import { caseChanged, caseParams, partyCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'referToPolice',
  method: 'post',
  path: '/accidents/{caseId}/referral',
  request: { params: caseParams, body: body(ReferToPoliceRequest) },
  responses: { 200: caseChanged('Handed to the police'), ...problemResponses(404, 409, 422) },
});

export const mountReferToPolice = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = partyCommand(c, 'referToPolice', c.req.valid('param').caseId);
    const request = c.req.valid('json');
    const outcome = await referToPolice(deps)(by, request);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
