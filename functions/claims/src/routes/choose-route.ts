import { createRoute } from '@hono/zod-openapi';
import { ChooseRouteRequest, ClaimUpdated } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { chooseRoute } from '../use-cases/choose-route.js';
import { claimParams, holderCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'chooseRoute',
  method: 'put',
  path: '/claims/{claimId}/route',
  request: { params: claimParams, body: body(ChooseRouteRequest) },
  responses: { 200: answers(ClaimUpdated, 'Online, or at a claims centre'), ...problemResponses(404, 409, 422) },
});

export const mountChooseRoute = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = holderCommand(c, 'chooseRoute', c.req.valid('param').claimId);
    const outcome = await chooseRoute(deps)(by, c.req.valid('json').route);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
