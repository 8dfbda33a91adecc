import { createRoute } from '@hono/zod-openapi';
import { RefundQuery, StaffRefundPage } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { FinanceDeps } from '../ports-finance.js';
import { listStaffRefunds } from '../use-cases/list-finance.js';
import { financeProblems } from './finance-problems.js';
import { financeOfficer } from './staff-frame.js';

const route = createRoute({
  operationId: 'listStaffRefunds',
  method: 'get',
  path: '/payments/staff/refunds',
  request: { query: RefundQuery },
  responses: { 200: answers(StaffRefundPage, 'Refunds of a queue, the newest first'), ...problemResponses(403) },
});

export const mountListStaffRefunds = (app: ApiApp, deps: FinanceDeps) =>
  app.openapi(route, async (c) => {
    const officer = financeOfficer(c);
    if (!officer) return c.json(problem(financeProblems, 'payments.role_missing'), 403, problemHeaders);
    return c.json(await listStaffRefunds(deps)(officer, c.req.valid('query')), 200);
  });
