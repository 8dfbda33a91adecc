import { createRoute } from '@hono/zod-openapi';
import { RequestOfficerRequest } from '@yilu/contracts';
import { type ApiApp, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { requestOfficer } from '../use-cases/request-officer.js';
import { caseChanged, inSeat, partyCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'requestOfficer',
  method: 'post',
  path: '/accidents/{caseId}/officer-requests',
  request: { ...inSeat, body: body(RequestOfficerRequest) },
  responses: { 200: caseChanged('Officer asked for, or consented to'), ...problemResponses(404, 409, 422) },
});

export const mountRequestOfficer = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = partyCommand(c, 'requestOfficer', c.req.valid('param').caseId);
    const request = c.req.valid('json');
    const outcome = await requestOfficer(deps)(by, request.reason);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
