import { createRoute } from '@hono/zod-openapi';
import { NoteRewardPaymentRequest, RewardBatchChanged } from '@yilu/contracts';
import { type ApiApp, answers, body, commandOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { RewardDeskDeps } from '../ports-rewards.js';
import { noteRewardPayment } from '../use-cases/note-reward-payment.js';
import { batchParams } from './reward-frame.js';
import { rewardProblems } from './reward-problems.js';
import { financeOfficer } from './staff-frame.js';

const route = createRoute({
  operationId: 'noteRewardPayment',
  method: 'post',
  path: '/payments/staff/reward-batches/{batchId}/payment',
  request: { params: batchParams, body: body(NoteRewardPaymentRequest) },
  responses: { 200: answers(RewardBatchChanged, 'Paid'), ...problemResponses(403, 404, 409, 422) },
});

export const mountNoteRewardPayment = (app: ApiApp, deps: RewardDeskDeps) =>
  app.openapi(route, async (c) => {
    const officer = financeOfficer(c);
    if (!officer) return c.json(problem(rewardProblems, 'payments.role_missing'), 403, problemHeaders);
    const { batchId } = c.req.valid('param');
    const command = commandOf(c, 'noteRewardPayment');
    const outcome = await noteRewardPayment(deps)(command, officer, batchId, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(rewardProblems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
