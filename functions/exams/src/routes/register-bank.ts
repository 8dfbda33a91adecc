import { createRoute } from '@hono/zod-openapi';
import { BankUpload, RegisterBankRequest } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { BankDeps } from '../ports-banks.js';
import { registerBank } from '../use-cases/register-bank.js';
import { bankProblems } from './bank-problems.js';
import { staffCommand } from './frame.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'registerBank',
  method: 'post',
  path: '/exams/staff/banks',
  request: { body: body(RegisterBankRequest) },
  responses: {
    201: answers(BankUpload, 'Where to send the file'),
    ...problemResponses(403, 409, 413, 422),
  },
});

export const mountRegisterBank = (app: ApiApp, deps: BankDeps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('registerBank', staffOf(c)))
      return c.json(problem(bankProblems, 'exams.role_missing'), 403, problemHeaders);
    const outcome = await registerBank(deps)(staffCommand(c, 'registerBank'), c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(bankProblems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
