import { createRoute } from '@hono/zod-openapi';
import { DriverRecords, PageQuery } from '@yilu/contracts';
import { type ApiApp, answers, personOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listAsDriver } from '../use-cases/list-as-driver.js';

const route = createRoute({
  operationId: 'listAsDriver',
  method: 'get',
  path: '/violations/as-driver',
  request: { query: PageQuery },
  responses: { 200: answers(DriverRecords, 'What the caller is named for, and what was decided about him') },
});

export const mountListAsDriver = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => c.json(await listAsDriver(deps)(personOf(c), c.req.valid('query')), 200));
