import { createRoute } from '@hono/zod-openapi';
import { PersonalDataExport } from '@yilu/contracts';
import { type ApiApp, answers, personOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { exportFeedback } from '../use-cases/export-feedback.js';

const route = createRoute({
  operationId: 'exportFeedback',
  method: 'get',
  path: '/feedback/export',
  responses: { 200: answers(PersonalDataExport, 'Everything held of the caller here') },
});

export const mountExportFeedback = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => c.json(await exportFeedback(deps)(personOf(c)), 200));
