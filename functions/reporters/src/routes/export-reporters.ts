import { createRoute } from '@hono/zod-openapi';
import { PageQuery, PersonalDataExport } from '@yilu/contracts';
import { type ApiApp, answers, personOf } from '@yilu/http';
import type { CitizenDeps } from '../ports.js';
import { exportReporters } from '../use-cases/export-reporters.js';

const route = createRoute({
  operationId: 'exportReporters',
  method: 'get',
  path: '/reporters/me/export',
  // As every export takes it; there are never more than one page of these.
  request: { query: PageQuery },
  responses: { 200: answers(PersonalDataExport, 'Everything held of the caller here') },
});

export const mountExportReporters = (app: ApiApp, deps: CitizenDeps) =>
  app.openapi(route, async (c) => c.json(await exportReporters(deps)(personOf(c)), 200));
