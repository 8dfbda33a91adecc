import { createRoute } from '@hono/zod-openapi';
import { ReceiptVerification, ReceiptVerificationQuery } from '@yilu/contracts';
import { type ApiApp, answers } from '@yilu/http';
import type { FinanceDeps } from '../ports-finance.js';
import { verifyReceipt } from '../use-cases/verify-receipt.js';

/** Open to strangers: whoever is shown a receipt may ask whether it is one. */
export const receiptVerificationPath = '/payments/receipts/verifications';
const route = createRoute({
  operationId: 'verifyReceipt',
  method: 'get',
  path: receiptVerificationPath,
  request: { query: ReceiptVerificationQuery },
  responses: { 200: answers(ReceiptVerification, 'Whether it was issued, and what it says') },
});

export const mountVerifyReceipt = (app: ApiApp, deps: FinanceDeps) =>
  app.openapi(route, async (c) => c.json(await verifyReceipt(deps)(c.req.valid('query')), 200));
