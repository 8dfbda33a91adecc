import { createRoute } from '@hono/zod-openapi';
import { type ApiApp, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { urgeOwner } from '../use-cases/urge-owner.js';
import { citizenCommand, moveChanged, moveParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'urgeOwner',
  method: 'post',
  path: '/moves/{moveId}/urge',
  request: { params: moveParams },
  responses: { 200: moveChanged('The owner is told again'), ...problemResponses(404, 409, 422) },
});

export const mountUrgeOwner = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await urgeOwner(deps)(citizenCommand(c, 'urgeOwner'), c.req.valid('param').moveId);
    if (outcome.ok) return c.json(outcome.value, 200);
    const { code, ...until } = outcome.refusal;
    const refused = problem(problems, code, until);
    return c.json(refused, refused.status, problemHeaders);
  });
