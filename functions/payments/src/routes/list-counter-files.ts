import { createRoute } from '@hono/zod-openapi';
import { CounterFileReports, PageQuery } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { FinanceDeps } from '../ports-finance.js';
import { listCounterFiles } from '../use-cases/list-finance.js';
import { financeProblems } from './finance-problems.js';
import { financeOfficer } from './staff-frame.js';

const route = createRoute({
  operationId: 'listCounterFiles',
  method: 'get',
  path: '/payments/staff/counter-files',
  request: { query: PageQuery },
  responses: { 200: answers(CounterFileReports, 'What came of the counter files'), ...problemResponses(403) },
});

export const mountListCounterFiles = (app: ApiApp, deps: FinanceDeps) =>
  app.openapi(route, async (c) => {
    const officer = financeOfficer(c);
    if (!officer) return c.json(problem(financeProblems, 'payments.role_missing'), 403, problemHeaders);
    return c.json(await listCounterFiles(deps)(officer, c.req.valid('query')), 200);
  });
