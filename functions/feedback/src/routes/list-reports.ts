import { createRoute } from '@hono/zod-openapi';
import { FollowedReportPage, PageQuery } from '@yilu/contracts';
import { type ApiApp, answers, personOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listReports } from '../use-cases/list-reports.js';

const route = createRoute({
  operationId: 'listReports',
  method: 'get',
  path: '/feedback/reports',
  request: { query: PageQuery },
  responses: { 200: answers(FollowedReportPage, 'What the caller filed or follows, the newest first') },
});

export const mountListReports = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => c.json(await listReports(deps)(personOf(c), c.req.valid('query')), 200));
