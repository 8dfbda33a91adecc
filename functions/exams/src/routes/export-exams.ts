import { createRoute } from '@hono/zod-openapi';
import { PersonalDataExport } from '@yilu/contracts';
import { type ApiApp, answers, personOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { exportExams } from '../use-cases/export-exams.js';

const route = createRoute({
  operationId: 'exportExams',
  method: 'get',
  path: '/exams/export',
  responses: { 200: answers(PersonalDataExport, 'Everything held of the caller here') },
});

export const mountExportExams = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => c.json(await exportExams(deps)(personOf(c)), 200));
