import { createRoute } from '@hono/zod-openapi';
import { PaymentView } from '@yilu/contracts';
import { type ApiApp, answers, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { CitizenDeps } from '../ports.js';
import { getPayment } from '../use-cases/get-payment.js';
import { attemptParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'getPayment',
  method: 'get',
  path: '/payments/attempts/{attemptId}',
  request: { params: attemptParams },
  responses: { 200: answers(PaymentView, 'A payment that the caller began'), ...problemResponses(404) },
});

export const mountGetPayment = (app: ApiApp, deps: CitizenDeps) =>
  app.openapi(route, async (c) => {
    const outcome = await getPayment(deps)(personOf(c), c.req.valid('param').attemptId);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
