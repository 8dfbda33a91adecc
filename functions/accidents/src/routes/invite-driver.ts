import { createRoute } from '@hono/zod-openapi';
import { InviteRequest } from '@yilu/contracts';
import { type ApiApp, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { inviteDriver } from '../use-cases/invite-driver.js';
import { caseChanged, caseParams, partyCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'inviteDriver',
  method: 'post',
  path: '/accidents/{caseId}/invitations',
  request: { params: caseParams, body: body(InviteRequest) },
  responses: { 200: caseChanged('Invitation on its way'), ...problemResponses(404, 409, 422, 429) },
});

export const mountInviteDriver = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = partyCommand(c, 'inviteDriver', c.req.valid('param').caseId);
    const request = c.req.valid('json');
    const outcome = await inviteDriver(deps)(by, request);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
