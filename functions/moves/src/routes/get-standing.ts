import { createRoute } from '@hono/zod-openapi';
import { MoveStanding } from '@yilu/contracts';
import { type ApiApp, answers, personOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getStanding } from '../use-cases/get-standing.js';

const route = createRoute({
  operationId: 'getMoveStanding',
  method: 'get',
  path: '/moves/standing',
  responses: { 200: answers(MoveStanding, 'How many requests are left, and what counts against him') },
});

export const mountGetStanding = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => c.json(await getStanding(deps)(personOf(c)), 200));
