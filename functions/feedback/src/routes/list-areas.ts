import { createRoute } from '@hono/zod-openapi';
import { AreaList } from '@yilu/contracts';
import { type ApiApp, answers, personOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listAreas } from '../use-cases/list-areas.js';

const route = createRoute({
  operationId: 'listAreas',
  method: 'get',
  path: '/feedback/areas',
  responses: { 200: answers(AreaList, 'The areas that the caller watches') },
});

export const mountListAreas = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => c.json(await listAreas(deps)(personOf(c)), 200));
