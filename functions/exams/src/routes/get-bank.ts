import { createRoute } from '@hono/zod-openapi';
import { BankImportView } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { BankDeps } from '../ports-banks.js';
import { getBank } from '../use-cases/get-bank.js';
import { bankParams, bankProblems } from './bank-problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'getBank',
  method: 'get',
  path: '/exams/staff/banks/{bankId}',
  request: { params: bankParams },
  responses: {
    200: answers(BankImportView, 'One file with its refused rows'),
    ...problemResponses(403, 404),
  },
});

export const mountGetBank = (app: ApiApp, deps: BankDeps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('getBank', staffOf(c))) return c.json(problem(bankProblems, 'exams.role_missing'), 403, problemHeaders);
    const outcome = await getBank(deps)(c.req.valid('param').bankId);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(bankProblems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
