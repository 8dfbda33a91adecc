import { createRoute } from '@hono/zod-openapi';
import { PageQuery, PersonalDataExport } from '@yilu/contracts';
import { type ApiApp, answers, personOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { exportMessages } from '../use-cases/export-messages.js';

const route = createRoute({
  operationId: 'exportMessages',
  method: 'get',
  path: '/messages/me/export',
  request: { query: PageQuery },
  responses: { 200: answers(PersonalDataExport, 'Everything held of the caller') },
});

export const mountExportMessages = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    return c.json(await exportMessages(deps)(personOf(c), c.req.valid('query')), 200);
  });
