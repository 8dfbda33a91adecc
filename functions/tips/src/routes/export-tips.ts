import { createRoute } from '@hono/zod-openapi';
import { PageQuery, PersonalDataExport } from '@yilu/contracts';
import { type ApiApp, answers, personOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { exportTips } from '../use-cases/export-tips.js';

const route = createRoute({
  operationId: 'exportTips',
  method: 'get',
  path: '/tips/me/export',
  request: { query: PageQuery },
  responses: { 200: answers(PersonalDataExport, 'Everything held of the caller here') },
});

export const mountExportTips = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => c.json(await exportTips(deps)(personOf(c), c.req.valid('query')), 200));
