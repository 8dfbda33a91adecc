import { createRoute } from '@hono/zod-openapi';
import { PageQuery, TipPage } from '@yilu/contracts';
import { type ApiApp, answers, personOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listTips } from '../use-cases/list-tips.js';

const route = createRoute({
  operationId: 'listTips',
  method: 'get',
  path: '/tips',
  request: { query: PageQuery },
  responses: { 200: answers(TipPage, 'The caller’s own reports, the newest first') },
});

export const mountListTips = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => c.json(await listTips(deps)(personOf(c), c.req.valid('query')), 200));
