import { createRoute } from '@hono/zod-openapi';
import { Claim, PageQuery, page } from '@yilu/contracts';
import { type ApiApp, answers, personOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listClaims } from '../use-cases/list-claims.js';

const route = createRoute({
  operationId: 'listClaims',
  method: 'get',
  path: '/claims',
  request: { query: PageQuery },
  responses: { 200: answers(page(Claim), 'The caller’s claims, newest first') },
});

export const mountListClaims = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => c.json(await listClaims(deps)(personOf(c), c.req.valid('query')), 200));
