import { createRoute } from '@hono/zod-openapi';
import { PaymentQuote, QuoteQuery } from '@yilu/contracts';
import { type ApiApp, answers, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { CitizenDeps } from '../ports.js';
import { type Quoted, quotePayment } from '../use-cases/quote-payment.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'quotePayment',
  method: 'get',
  path: '/payments/quotes',
  request: { query: QuoteQuery },
  responses: {
    200: answers(PaymentQuote, 'What it costs today, surcharge and all'),
    ...problemResponses(404, 409, 422),
  },
});

const view = ({ quote, obligations }: Quoted): PaymentQuote => ({
  items: quote.items.map(({ obligationId, reference, principalFen, surchargeFen }) => ({
    obligationId,
    reference,
    principalFen,
    surchargeFen,
    dueOn: obligations.find((each) => each.obligationId === obligationId)?.dueOn ?? quote.on,
    lines: [...(quote.lines.get(obligationId) ?? [])],
  })),
  amountFen: quote.amountFen,
  validUntil: quote.validUntil.toISOString(),
});

export const mountQuotePayment = (app: ApiApp, deps: CitizenDeps) =>
  app.openapi(route, async (c) => {
    const outcome = await quotePayment(deps)(c.req.valid('query').obligationId, personOf(c));
    if (outcome.ok) return c.json(view(outcome.value), 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
