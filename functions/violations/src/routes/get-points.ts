import { createRoute } from '@hono/zod-openapi';
import { PointsView } from '@yilu/contracts';
import { type ApiApp, answers, personOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getPoints } from '../use-cases/get-points.js';

const route = createRoute({
  operationId: 'getPoints',
  method: 'get',
  path: '/violations/points',
  responses: { 200: answers(PointsView, 'One’s own points') },
});

export const mountGetPoints = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => c.json(await getPoints(deps)(personOf(c)), 200));
