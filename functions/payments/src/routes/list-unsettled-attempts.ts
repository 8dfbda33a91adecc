import { createRoute } from '@hono/zod-openapi';
import { PageQuery, UnsettledAttempts } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { FinanceDeps } from '../ports-finance.js';
import { listUnsettledAttempts } from '../use-cases/list-finance.js';
import { financeProblems } from './finance-problems.js';
import { financeOfficer } from './staff-frame.js';

const route = createRoute({
  operationId: 'listUnsettledAttempts',
  method: 'get',
  path: '/payments/staff/attempts',
  request: { query: PageQuery },
  responses: { 200: answers(UnsettledAttempts, 'Attempts of which no end is known'), ...problemResponses(403) },
});

export const mountListUnsettledAttempts = (app: ApiApp, deps: FinanceDeps) =>
  app.openapi(route, async (c) => {
    const officer = financeOfficer(c);
    if (!officer) return c.json(problem(financeProblems, 'payments.role_missing'), 403, problemHeaders);
    return c.json(await listUnsettledAttempts(deps)(officer, c.req.valid('query')), 200);
  });
