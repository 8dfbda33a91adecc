import { createRoute } from '@hono/zod-openapi';
import { PageQuery, PersonalDataExport } from '@yilu/contracts';
import { type ApiApp, answers, personOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { exportViolations } from '../use-cases/export-violations.js';

const route = createRoute({
  operationId: 'exportViolations',
  method: 'get',
  path: '/violations/me/export',
  request: { query: PageQuery },
  responses: { 200: answers(PersonalDataExport, 'Everything held of the caller here') },
});

export const mountExportViolations = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => c.json(await exportViolations(deps)(personOf(c), c.req.valid('query')), 200));
