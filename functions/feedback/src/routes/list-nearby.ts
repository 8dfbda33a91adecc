import { createRoute } from '@hono/zod-openapi';
import { NearbyQuery, NearbyReports } from '@yilu/contracts';
import { type ApiApp, answers } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listNearby } from '../use-cases/list-nearby.js';

const route = createRoute({
  operationId: 'listNearby',
  method: 'get',
  path: '/feedback/nearby',
  request: { query: NearbyQuery },
  responses: { 200: answers(NearbyReports, 'Open public reports around a point, the likeliest to be the same first') },
});

export const mountListNearby = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => c.json({ items: await listNearby(deps)(c.req.valid('query')) }, 200));
