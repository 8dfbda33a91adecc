import { createRoute } from '@hono/zod-openapi';
import { BankImportView } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { BankDeps } from '../ports-banks.js';
import { checkBank } from '../use-cases/check-bank.js';
import { bankParams, bankProblems } from './bank-problems.js';
import { staffCommand } from './frame.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'checkBank',
  method: 'post',
  path: '/exams/staff/banks/{bankId}/check',
  request: { params: bankParams },
  responses: {
    200: answers(BankImportView, 'What was taken and what was refused, row by row'),
    ...problemResponses(403, 404, 409, 413, 422),
  },
});

export const mountCheckBank = (app: ApiApp, deps: BankDeps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('checkBank', staffOf(c)))
      return c.json(problem(bankProblems, 'exams.role_missing'), 403, problemHeaders);
    const outcome = await checkBank(deps)(staffCommand(c, 'checkBank'), c.req.valid('param').bankId);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(bankProblems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
