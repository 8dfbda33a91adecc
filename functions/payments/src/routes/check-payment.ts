import { createRoute } from '@hono/zod-openapi';
import { PaymentView } from '@yilu/contracts';
import { type ApiApp, answers, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { CitizenDeps } from '../ports.js';
import { checkOwnPayment } from '../use-cases/check-own-payment.js';
import { attemptParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'checkPayment',
  method: 'post',
  path: '/payments/attempts/{attemptId}/checks',
  request: { params: attemptParams },
  responses: { 200: answers(PaymentView, 'As its wallet says at this moment'), ...problemResponses(404) },
});

export const mountCheckPayment = (app: ApiApp, deps: CitizenDeps) =>
  app.openapi(route, async (c) => {
    const outcome = await checkOwnPayment(deps)(personOf(c), c.req.valid('param').attemptId);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
