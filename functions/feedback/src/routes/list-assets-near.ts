import { createRoute } from '@hono/zod-openapi';
import { NearbyAssets, NearbyQuery } from '@yilu/contracts';
import { type ApiApp, answers } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listAssetsNear } from '../use-cases/list-assets-near.js';
import { keepShortly } from './frame.js';

const route = createRoute({
  operationId: 'listAssetsNear',
  method: 'get',
  path: '/feedback/assets',
  request: { query: NearbyQuery.pick({ lat: true, lng: true }) },
  responses: { 200: answers(NearbyAssets, 'Facilities with numbers around a point, the nearest first') },
});

export const mountListAssetsNear = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const { lat, lng } = c.req.valid('query');
    return c.json({ items: await listAssetsNear(deps)({ lat, lng }) }, 200, keepShortly);
  });
