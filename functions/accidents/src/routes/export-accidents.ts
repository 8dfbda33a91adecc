import { createRoute } from '@hono/zod-openapi';
import { PageQuery, PersonalDataExport } from '@yilu/contracts';
import { type ApiApp, answers, citizenOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { exportAccidents } from '../use-cases/export-accidents.js';

const route = createRoute({
  operationId: 'exportAccidents',
  method: 'get',
  path: '/accidents/me/export',
  request: { query: PageQuery },
  responses: { 200: answers(PersonalDataExport, 'Everything held of the caller') },
});

export const mountExportAccidents = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    return c.json(await exportAccidents(deps)(citizenOf(c).id, c.req.valid('query')), 200);
  });
