import { createRoute } from '@hono/zod-openapi';
import { DayHead, PageQuery, page } from '@yilu/contracts';
import { type ApiApp, answers } from '@yilu/http';
import type { PublicDeps } from '../ports.js';
import { publicHeaders } from './frame.js';

const route = createRoute({
  operationId: 'listHeads',
  method: 'get',
  path: '/audit/heads',
  request: { query: PageQuery },
  responses: { 200: answers(page(DayHead), 'Day heads of every context, newest first') },
});

export const mountListHeads = (app: ApiApp, { heads }: PublicDeps) =>
  app.openapi(route, async (c) => c.json(await heads.list(c.req.valid('query')), 200, publicHeaders));
