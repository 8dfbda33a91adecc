import { createRoute } from '@hono/zod-openapi';
import { MapQuery, ReportMap } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { showMap } from '../use-cases/show-map.js';
import { keepShortly } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'showMap',
  method: 'get',
  path: '/feedback/map',
  request: { query: MapQuery },
  responses: {
    200: answers(ReportMap, 'Public reports within a box of at most 4 km by 4 km, as GeoJSON'),
    ...problemResponses(422),
  },
});

export const mountShowMap = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await showMap(deps)(c.req.valid('query'));
    if (outcome.ok) return c.json(outcome.value, 200, keepShortly);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
