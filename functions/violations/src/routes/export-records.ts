import { createRoute } from '@hono/zod-openapi';
import { Locale } from '@yilu/contracts';
import { type ApiApp, personOf } from '@yilu/http';
import * as z from 'zod';
import type { Deps } from '../ports.js';
import { exportRecords } from '../use-cases/export-records.js';

const route = createRoute({
  operationId: 'exportRecords',
  method: 'get',
  path: '/violations/export.csv',
  request: { query: z.strictObject({ lang: Locale.default('zh-CN') }) },
  responses: {
    200: {
      description: 'The caller’s records and decisions, for a spreadsheet',
      content: { 'text/csv': { schema: z.string() } },
    },
  },
});

export const mountExportRecords = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) =>
    c.body(await exportRecords(deps)(personOf(c), c.req.valid('query').lang), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="violations.csv"',
      'cache-control': 'private, no-store',
    }),
  );
