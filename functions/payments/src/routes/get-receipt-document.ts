import { createRoute } from '@hono/zod-openapi';
import { type ApiApp, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import * as z from 'zod';
import type { PaperDeps } from '../ports-finance.js';
import { getReceiptDocument } from '../use-cases/get-receipt-document.js';
import { financeProblems } from './finance-problems.js';
import { receiptParams } from './receipt-frame.js';

const pdfHeaders = { 'content-type': 'application/pdf', 'cache-control': 'private, no-store' } as const;
const route = createRoute({
  operationId: 'getReceiptDocument',
  method: 'get',
  path: '/payments/receipts/{receiptId}/document',
  request: { params: receiptParams },
  responses: {
    200: {
      description: 'The receipt on paper',
      content: { 'application/pdf': { schema: z.string().meta({ format: 'binary' }) } },
    },
    ...problemResponses(404, 409),
  },
});

export const mountGetReceiptDocument = (app: ApiApp, deps: PaperDeps) =>
  app.openapi(route, async (c) => {
    const outcome = await getReceiptDocument(deps)(personOf(c), c.req.valid('param').receiptId);
    if (outcome.ok) return c.body(outcome.value, 200, pdfHeaders);
    const refused = problem(financeProblems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
