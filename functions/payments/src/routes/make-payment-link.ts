import { createRoute } from '@hono/zod-openapi';
import { MakePaymentLinkRequest, PaymentLink } from '@yilu/contracts';
import { type ApiApp, answers, body, commandOf, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { LinkDeps } from '../ports-finance.js';
import { makePaymentLink } from '../use-cases/make-payment-link.js';
import { financeProblems } from './finance-problems.js';

const route = createRoute({
  operationId: 'makePaymentLink',
  method: 'post',
  path: '/payments/links',
  request: { body: body(MakePaymentLinkRequest) },
  responses: { 201: answers(PaymentLink, 'The code, shown this once'), ...problemResponses(404, 409, 422) },
});

export const mountMakePaymentLink = (app: ApiApp, deps: LinkDeps) =>
  app.openapi(route, async (c) => {
    const { obligationIds } = c.req.valid('json');
    const outcome = await makePaymentLink(deps)(commandOf(c, 'makePaymentLink'), personOf(c), obligationIds);
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(financeProblems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
