import { createRoute } from '@hono/zod-openapi';
import { PageQuery, PersonalDataExport } from '@yilu/contracts';
import { type ApiApp, answers, personOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { exportAssistance } from '../use-cases/export-assistance.js';

const route = createRoute({
  operationId: 'exportAssistance',
  method: 'get',
  path: '/assistance/me/export',
  request: { query: PageQuery },
  responses: { 200: answers(PersonalDataExport, 'Everything held of the caller') },
});

export const mountExportAssistance = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    return c.json(await exportAssistance(deps)(personOf(c), c.req.valid('query')), 200);
  });
