import { createRoute } from '@hono/zod-openapi';
import { Receipt } from '@yilu/contracts';
import { type ApiApp, answers, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { FinanceDeps } from '../ports-finance.js';
import { getReceipt } from '../use-cases/get-receipt.js';
import { financeProblems } from './finance-problems.js';
import { receiptParams } from './receipt-frame.js';

const route = createRoute({
  operationId: 'getReceipt',
  method: 'get',
  path: '/payments/receipts/{receiptId}',
  request: { params: receiptParams },
  responses: { 200: answers(Receipt, 'The receipt as it stands at the treasury'), ...problemResponses(404) },
});

export const mountGetReceipt = (app: ApiApp, deps: FinanceDeps) =>
  app.openapi(route, async (c) => {
    const outcome = await getReceipt(deps)(personOf(c), c.req.valid('param').receiptId);
    if (outcome.ok) return c.json(outcome.value, 200);
    return c.json(problem(financeProblems, outcome.refusal), 404, problemHeaders);
  });
