import { createRoute } from '@hono/zod-openapi';
import { type ApiApp, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { clearRoad } from '../use-cases/clear-road.js';
import { caseChanged, caseParams, partyCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'clearRoad',
  method: 'post',
  path: '/accidents/{caseId}/clearance',
  request: { params: caseParams },
  responses: { 200: caseChanged('Road cleared; the other driver may join'), ...problemResponses(404, 409, 422) },
});

export const mountClearRoad = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = partyCommand(c, 'clearRoad', c.req.valid('param').caseId);
    const outcome = await clearRoad(deps)(by);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
