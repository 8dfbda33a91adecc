import { createRoute } from '@hono/zod-openapi';
import { DefenceGrounds } from '@yilu/contracts';
import { type ApiApp, answers } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listDefenceGrounds } from '../use-cases/list-defence-grounds.js';

const route = createRoute({
  operationId: 'listDefenceGrounds',
  method: 'get',
  path: '/violations/defence-grounds',
  responses: { 200: answers(DefenceGrounds, 'Grounds, checklists, and what became of them so far') },
});

export const mountListDefenceGrounds = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => c.json(await listDefenceGrounds(deps)(), 200));
