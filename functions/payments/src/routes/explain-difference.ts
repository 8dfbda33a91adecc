import { createRoute } from '@hono/zod-openapi';
import { ExplainDifferenceRequest, ReconciliationReport } from '@yilu/contracts';
import { type ApiApp, answers, body, commandOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { FinanceDeps } from '../ports-finance.js';
import { explainDifference } from '../use-cases/explain-difference.js';
import { financeProblems } from './finance-problems.js';
import { financeOfficer, reportParams } from './staff-frame.js';

const route = createRoute({
  operationId: 'explainDifference',
  method: 'post',
  path: '/payments/staff/reconciliations/{side}/{day}/explanations',
  request: { params: reportParams, body: body(ExplainDifferenceRequest) },
  responses: { 200: answers(ReconciliationReport, 'With the explanation'), ...problemResponses(403, 404, 409, 422) },
});

export const mountExplainDifference = (app: ApiApp, deps: FinanceDeps) =>
  app.openapi(route, async (c) => {
    const officer = financeOfficer(c);
    if (!officer) return c.json(problem(financeProblems, 'payments.role_missing'), 403, problemHeaders);
    const about = { ...c.req.valid('param'), ...c.req.valid('json') };
    const outcome = await explainDifference(deps)(commandOf(c, 'explainDifference'), officer, about);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(financeProblems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
