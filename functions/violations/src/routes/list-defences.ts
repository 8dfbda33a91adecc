import { createRoute } from '@hono/zod-openapi';
import { DefencePage, PageQuery } from '@yilu/contracts';
import { type ApiApp, answers, personOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listDefences } from '../use-cases/list-defences.js';

const route = createRoute({
  operationId: 'listDefences',
  method: 'get',
  path: '/violations/defences',
  request: { query: PageQuery },
  responses: { 200: answers(DefencePage, 'The caller’s defences, newest first') },
});

export const mountListDefences = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => c.json(await listDefences(deps)(personOf(c), c.req.valid('query')), 200));
