import { createRoute } from '@hono/zod-openapi';
import { OwnOpenings } from '@yilu/contracts';
import { type ApiApp, answers, personOf } from '@yilu/http';
import type { CitizenDeps } from '../ports.js';
import { listOwnOpenings } from '../use-cases/list-own-openings.js';

const route = createRoute({
  operationId: 'listOwnOpenings',
  method: 'get',
  path: '/reporters/openings',
  responses: { 200: answers(OwnOpenings, 'When the caller’s identity was opened, by whom and why') },
});

export const mountListOwnOpenings = (app: ApiApp, deps: CitizenDeps) =>
  app.openapi(route, async (c) => c.json(await listOwnOpenings(deps)(personOf(c)), 200));
