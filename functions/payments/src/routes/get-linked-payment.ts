import { createRoute } from '@hono/zod-openapi';
import { LinkedPayment } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import * as z from 'zod';
import type { Deps } from '../ports.js';
import type { LinkDeps } from '../ports-finance.js';
import { getLinkedPayment } from '../use-cases/get-linked-payment.js';
import { financeProblems } from './finance-problems.js';

const params = z.object({ code: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}$/) });
const route = createRoute({
  operationId: 'getLinkedPayment',
  method: 'get',
  path: '/payments/links/{code}',
  request: { params },
  responses: { 200: answers(LinkedPayment, 'The sum and the masked plate'), ...problemResponses(404, 409, 422) },
});

export const mountGetLinkedPayment = (app: ApiApp, deps: LinkDeps & Pick<Deps, 'quoteSurcharge'>) =>
  app.openapi(route, async (c) => {
    const outcome = await getLinkedPayment(deps)(c.req.valid('param').code);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(financeProblems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
