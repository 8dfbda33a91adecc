import { createRoute } from '@hono/zod-openapi';
import { PageQuery, ReconciliationReports } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { FinanceDeps } from '../ports-finance.js';
import { listReconciliations } from '../use-cases/list-finance.js';
import { financeProblems } from './finance-problems.js';
import { financeOfficer } from './staff-frame.js';

const route = createRoute({
  operationId: 'listReconciliations',
  method: 'get',
  path: '/payments/staff/reconciliations',
  request: { query: PageQuery },
  responses: {
    200: answers(ReconciliationReports, 'Reports of all sides, the newest day first'),
    ...problemResponses(403),
  },
});

export const mountListReconciliations = (app: ApiApp, deps: FinanceDeps) =>
  app.openapi(route, async (c) => {
    const officer = financeOfficer(c);
    if (!officer) return c.json(problem(financeProblems, 'payments.role_missing'), 403, problemHeaders);
    return c.json(await listReconciliations(deps)(officer, c.req.valid('query')), 200);
  });
