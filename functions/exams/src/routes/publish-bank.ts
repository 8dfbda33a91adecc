import { createRoute } from '@hono/zod-openapi';
import { BankImportView, PublishBankRequest } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { BankDeps } from '../ports-banks.js';
import { publishBank } from '../use-cases/publish-bank.js';
import { bankParams, bankProblems } from './bank-problems.js';
import { staffCommand } from './frame.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'publishBank',
  method: 'post',
  path: '/exams/staff/banks/{bankId}/publication',
  request: { params: bankParams, body: body(PublishBankRequest) },
  responses: {
    200: answers(BankImportView, 'The bank in force'),
    ...problemResponses(403, 404, 409, 422),
  },
});

export const mountPublishBank = (app: ApiApp, deps: BankDeps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('publishBank', staffOf(c)))
      return c.json(problem(bankProblems, 'exams.role_missing'), 403, problemHeaders);
    const { bankId } = c.req.valid('param');
    const outcome = await publishBank(deps)(staffCommand(c, 'publishBank'), bankId, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(bankProblems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
