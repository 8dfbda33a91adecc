import { createRoute } from '@hono/zod-openapi';
import { PaymentStatus } from '@yilu/contracts';
import { type ApiApp, answers } from '@yilu/http';
import type { CitizenDeps } from '../ports.js';
import { readStatus } from '../use-cases/read-status.js';

const route = createRoute({
  operationId: 'readPaymentStatus',
  method: 'get',
  path: '/payments/status',
  responses: { 200: answers(PaymentStatus, 'Which wallets can be reached now') },
});

export function mountReadStatus(app: ApiApp, deps: CitizenDeps) {
  const read = readStatus(deps);
  return app.openapi(route, async (c) => c.json(await read(), 200, { 'cache-control': 'public, max-age=15' }));
}
