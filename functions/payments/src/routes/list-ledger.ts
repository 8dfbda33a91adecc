import { createRoute } from '@hono/zod-openapi';
import { LedgerPage, LedgerQuery } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { FinanceDeps } from '../ports-finance.js';
import { listLedger } from '../use-cases/list-finance.js';
import { financeProblems } from './finance-problems.js';
import { financeOfficer } from './staff-frame.js';

const route = createRoute({
  operationId: 'listLedger',
  method: 'get',
  path: '/payments/staff/ledger',
  request: { query: LedgerQuery },
  responses: { 200: answers(LedgerPage, 'The ledger of a day'), ...problemResponses(403) },
});

export const mountListLedger = (app: ApiApp, deps: FinanceDeps) =>
  app.openapi(route, async (c) => {
    const officer = financeOfficer(c);
    if (!officer) return c.json(problem(financeProblems, 'payments.role_missing'), 403, problemHeaders);
    return c.json(await listLedger(deps)(officer, c.req.valid('query')), 200);
  });
