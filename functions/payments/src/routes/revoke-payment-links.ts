import { createRoute } from '@hono/zod-openapi';
import { PaymentLinksRevoked, RevokePaymentLinksQuery } from '@yilu/contracts';
import { type ApiApp, answers, commandOf, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { LinkDeps } from '../ports-finance.js';
import { revokePaymentLinks } from '../use-cases/revoke-payment-links.js';
import { financeProblems } from './finance-problems.js';

const route = createRoute({
  operationId: 'revokePaymentLinks',
  method: 'delete',
  path: '/payments/links',
  request: { query: RevokePaymentLinksQuery },
  responses: { 200: answers(PaymentLinksRevoked, 'No link opens it any more'), ...problemResponses(404, 409, 422) },
});

export const mountRevokePaymentLinks = (app: ApiApp, deps: LinkDeps) =>
  app.openapi(route, async (c) => {
    const { obligationId } = c.req.valid('query');
    const outcome = await revokePaymentLinks(deps)(commandOf(c, 'revokePaymentLinks'), personOf(c), obligationId);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(financeProblems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
