import { createRoute } from '@hono/zod-openapi';
import { AdmitPacketRequest } from '@yilu/contracts';
import { type ApiApp, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { admitPacket } from '../use-cases/admit-packet.js';
import { caseChanged, caseParams, partyCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'admitPacket',
  method: 'post',
  path: '/accidents/{caseId}/packets',
  request: { params: caseParams, body: body(AdmitPacketRequest) },
  responses: { 200: caseChanged('The other driver is in, with what he signed'), ...problemResponses(404, 409, 422) },
});

export const mountAdmitPacket = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = partyCommand(c, 'admitPacket', c.req.valid('param').caseId);
    const outcome = await admitPacket(deps)(by, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
