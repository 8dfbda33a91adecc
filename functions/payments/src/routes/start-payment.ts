import { createRoute } from '@hono/zod-openapi';
import { PaymentStarted, StartPaymentRequest } from '@yilu/contracts';
import {
  type ApiApp,
  answers,
  body,
  citizenOf,
  commandOf,
  personOf,
  problem,
  problemHeaders,
  problemResponses,
} from '@yilu/http';
import type { CitizenDeps } from '../ports.js';
import type { LinkDeps } from '../ports-finance.js';
import { beginPayment } from '../use-cases/begin-payment.js';
import { obligationsOfLink } from '../use-cases/obligations-of-link.js';
import { financeProblems } from './finance-problems.js';
import { clientIpOf } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'startPayment',
  method: 'post',
  path: '/payments/attempts',
  request: { body: body(StartPaymentRequest) },
  responses: {
    201: answers(PaymentStarted, 'What the phone gives to its wallet'),
    ...problemResponses(404, 409, 422, 503),
  },
});

export const mountStartPayment = (app: ApiApp, deps: CitizenDeps & LinkDeps) =>
  app.openapi(route, async (c) => {
    const { obligationIds = [], linkCode, wallet, place, expectedFen } = c.req.valid('json');
    const personId = personOf(c);
    const linked = linkCode ? await obligationsOfLink(deps)(linkCode) : undefined;
    if (linked && !linked.ok) {
      const refused = problem(financeProblems, linked.refusal);
      return c.json(refused, refused.status, problemHeaders);
    }
    const outcome = await beginPayment(deps)(commandOf(c, 'startPayment'), {
      obligationIds: linked?.value ?? obligationIds,
      // Who pays by a link pays for somebody else; what it opens was looked up just now.
      ...(linked ? {} : { ownerId: personId }),
      wallet,
      clientIp: place === 'browser' ? clientIpOf(c) : undefined,
      payer: { personId, provider: citizenOf(c).provider },
      expectedFen,
    });
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
