import { createRoute } from '@hono/zod-openapi';
import { AreaChanged, WatchAreaRequest } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { watchArea } from '../use-cases/watch-area.js';
import { citizenCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'watchArea',
  method: 'post',
  path: '/feedback/areas',
  request: { body: body(WatchAreaRequest) },
  responses: {
    201: answers(AreaChanged, 'He is told of new public reports in this area'),
    ...problemResponses(403, 409, 422),
  },
});

export const mountWatchArea = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await watchArea(deps)(citizenCommand(c, 'watchArea'), c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
