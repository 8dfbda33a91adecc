import { createRoute } from '@hono/zod-openapi';
import { CaseSummary, PageQuery, page } from '@yilu/contracts';
import { type ApiApp, answers, citizenOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listCases } from '../use-cases/list-cases.js';

const route = createRoute({
  operationId: 'listCases',
  method: 'get',
  path: '/accidents',
  request: { query: PageQuery },
  responses: { 200: answers(page(CaseSummary), 'My accidents, newest first') },
});

export const mountListCases = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    return c.json(await listCases(deps)(citizenOf(c).id, c.req.valid('query')), 200);
  });
