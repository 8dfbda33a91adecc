import { createRoute } from '@hono/zod-openapi';
import { HeatMap, HeatQuery } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { showHeat } from '../use-cases/show-heat.js';
import { keepForAll } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'showHeat',
  method: 'get',
  path: '/feedback/heat',
  request: { query: HeatQuery },
  responses: {
    200: answers(HeatMap, 'How many public reports were filed in each cell of some 150 m, where it is three or more'),
    ...problemResponses(422),
  },
});

export const mountShowHeat = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await showHeat(deps)(c.req.valid('query'));
    if (outcome.ok) return c.json(outcome.value, 200, keepForAll);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
