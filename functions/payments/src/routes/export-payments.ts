import { createRoute } from '@hono/zod-openapi';
import { PageQuery, PersonalDataExport } from '@yilu/contracts';
import { type ApiApp, answers, personOf } from '@yilu/http';
import type { ExportDeps } from '../ports-rewards.js';
import { exportPayments } from '../use-cases/export-payments.js';

const route = createRoute({
  operationId: 'exportPayments',
  method: 'get',
  path: '/payments/me/export',
  request: { query: PageQuery },
  responses: { 200: answers(PersonalDataExport, 'Everything held of the caller here') },
});

export const mountExportPayments = (app: ApiApp, deps: ExportDeps) =>
  app.openapi(route, async (c) => c.json(await exportPayments(deps)(personOf(c), c.req.valid('query')), 200));
