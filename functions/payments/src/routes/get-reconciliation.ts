import { createRoute } from '@hono/zod-openapi';
import { ReconciliationReport } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { FinanceDeps } from '../ports-finance.js';
import { getReconciliation } from '../use-cases/get-reconciliation.js';
import { financeProblems } from './finance-problems.js';
import { financeOfficer, reportParams } from './staff-frame.js';

const route = createRoute({
  operationId: 'getReconciliation',
  method: 'get',
  path: '/payments/staff/reconciliations/{side}/{day}',
  request: { params: reportParams },
  responses: { 200: answers(ReconciliationReport, 'One side of one day'), ...problemResponses(403, 404) },
});

export const mountGetReconciliation = (app: ApiApp, deps: FinanceDeps) =>
  app.openapi(route, async (c) => {
    const officer = financeOfficer(c);
    if (!officer) return c.json(problem(financeProblems, 'payments.role_missing'), 403, problemHeaders);
    const { side, day } = c.req.valid('param');
    const outcome = await getReconciliation(deps)(officer, side, day);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(financeProblems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
