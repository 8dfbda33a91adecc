import { createRoute } from '@hono/zod-openapi';
import { DecideRefundRequest, RefundId, RefundRequested } from '@yilu/contracts';
import { type ApiApp, answers, body, commandOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import * as z from 'zod';
import type { FinanceStaffDeps } from '../ports-finance.js';
import { decideRefund } from '../use-cases/decide-refund.js';
import { financeProblems } from './finance-problems.js';
import { financeOfficer } from './staff-frame.js';

const route = createRoute({
  operationId: 'decideRefund',
  method: 'post',
  path: '/payments/staff/refunds/{refundId}/decision',
  request: { params: z.object({ refundId: RefundId }), body: body(DecideRefundRequest) },
  responses: {
    200: answers(RefundRequested, 'Agreed to and on its way, or declined'),
    ...problemResponses(403, 404, 409, 422),
  },
});

export const mountDecideRefund = (app: ApiApp, deps: FinanceStaffDeps) =>
  app.openapi(route, async (c) => {
    const officer = financeOfficer(c);
    if (!officer) return c.json(problem(financeProblems, 'payments.role_missing'), 403, problemHeaders);
    const { refundId } = c.req.valid('param');
    const { verdict, note } = c.req.valid('json');
    const about = { refundId, officer, decision: verdict, note };
    const outcome = await decideRefund(deps)(commandOf(c, 'decideRefund'), about);
    if (outcome.ok) return c.json({ refundId, state: verdict === 'approve' ? 'written' : 'declined' } as const, 200);
    const refused = problem(financeProblems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
