import { createRoute } from '@hono/zod-openapi';
import { MovePage, PageQuery } from '@yilu/contracts';
import { type ApiApp, answers, personOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listMoves } from '../use-cases/list-moves.js';

const route = createRoute({
  operationId: 'listMoves',
  method: 'get',
  path: '/moves',
  request: { query: PageQuery },
  responses: { 200: answers(MovePage, 'Own requests, the newest first') },
});

export const mountListMoves = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => c.json(await listMoves(deps)(personOf(c), c.req.valid('query')), 200));
