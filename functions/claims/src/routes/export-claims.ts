import { createRoute } from '@hono/zod-openapi';
import { PageQuery, PersonalDataExport } from '@yilu/contracts';
import { type ApiApp, answers, personOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { exportClaims } from '../use-cases/export-claims.js';

const route = createRoute({
  operationId: 'exportClaims',
  method: 'get',
  path: '/claims/me/export',
  request: { query: PageQuery },
  responses: { 200: answers(PersonalDataExport, 'Everything held of the caller here') },
});

export const mountExportClaims = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => c.json(await exportClaims(deps)(personOf(c), c.req.valid('query')), 200));
