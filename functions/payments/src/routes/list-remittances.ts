import { createRoute } from '@hono/zod-openapi';
import { PageQuery, Remittances } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { FinanceDeps } from '../ports-finance.js';
import { listRemittances } from '../use-cases/list-finance.js';
import { financeProblems } from './finance-problems.js';
import { financeOfficer } from './staff-frame.js';

const route = createRoute({
  operationId: 'listRemittances',
  method: 'get',
  path: '/payments/staff/remittances',
  request: { query: PageQuery },
  responses: { 200: answers(Remittances, 'Income by day, and what the treasury received'), ...problemResponses(403) },
});

export const mountListRemittances = (app: ApiApp, deps: FinanceDeps) =>
  app.openapi(route, async (c) => {
    const officer = financeOfficer(c);
    if (!officer) return c.json(problem(financeProblems, 'payments.role_missing'), 403, problemHeaders);
    return c.json(await listRemittances(deps)(officer, c.req.valid('query')), 200);
  });
