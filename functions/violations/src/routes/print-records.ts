import { createRoute } from '@hono/zod-openapi';
import { Locale } from '@yilu/contracts';
import { type ApiApp, personOf } from '@yilu/http';
import * as z from 'zod';
import type { Deps } from '../ports.js';
import { printRecords } from '../use-cases/print-records.js';
import { pdfAnswer, pdfHeaders } from './frame.js';

const route = createRoute({
  operationId: 'printRecords',
  method: 'get',
  path: '/violations/export.pdf',
  request: { query: z.strictObject({ lang: Locale.default('zh-CN') }) },
  responses: { 200: pdfAnswer('The caller’s records and decisions on paper') },
});

export const mountPrintRecords = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) =>
    c.body(await printRecords(deps)(personOf(c), c.req.valid('query').lang), 200, pdfHeaders),
  );
