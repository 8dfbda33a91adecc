import { createRoute } from '@hono/zod-openapi';
import { RefundRequested, RequestRefundRequest } from '@yilu/contracts';
import { type ApiApp, answers, body, commandOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { FinanceStaffDeps } from '../ports-finance.js';
import { requestRefund } from '../use-cases/request-refund.js';
import { financeProblems } from './finance-problems.js';
import { financeOfficer } from './staff-frame.js';

const route = createRoute({
  operationId: 'requestRefund',
  method: 'post',
  path: '/payments/staff/refunds',
  request: { body: body(RequestRefundRequest) },
  responses: {
    201: answers(RefundRequested, 'On its way, or waiting for a second person'),
    ...problemResponses(403, 404, 409, 412, 422),
  },
});

export const mountRequestRefund = (app: ApiApp, deps: FinanceStaffDeps) =>
  app.openapi(route, async (c) => {
    const officer = financeOfficer(c);
    if (!officer) return c.json(problem(financeProblems, 'payments.role_missing'), 403, problemHeaders);
    const request = { ...c.req.valid('json'), officer };
    const outcome = await requestRefund(deps)(commandOf(c, 'requestRefund'), request);
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(financeProblems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
