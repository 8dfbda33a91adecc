import { createRoute } from '@hono/zod-openapi';
import { PageQuery, ReceiptPage } from '@yilu/contracts';
import { type ApiApp, answers, personOf } from '@yilu/http';
import type { FinanceDeps } from '../ports-finance.js';
import { listReceipts } from '../use-cases/list-receipts.js';

const route = createRoute({
  operationId: 'listReceipts',
  method: 'get',
  path: '/payments/receipts',
  request: { query: PageQuery },
  responses: { 200: answers(ReceiptPage, 'The caller’s fiscal receipts, the latest first') },
});

export const mountListReceipts = (app: ApiApp, deps: FinanceDeps) =>
  app.openapi(route, async (c) => c.json(await listReceipts(deps)(personOf(c), c.req.valid('query')), 200));
