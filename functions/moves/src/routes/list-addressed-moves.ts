import { createRoute } from '@hono/zod-openapi';
import { AddressedMovePage, PageQuery } from '@yilu/contracts';
import { type ApiApp, answers, personOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listAddressedMoves } from '../use-cases/get-addressed-move.js';

const route = createRoute({
  operationId: 'listAddressedMoves',
  method: 'get',
  path: '/moves/addressed',
  request: { query: PageQuery },
  responses: { 200: answers(AddressedMovePage, 'What he was asked for cars of his') },
});

export const mountListAddressedMoves = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => c.json(await listAddressedMoves(deps)(personOf(c), c.req.valid('query')), 200));
