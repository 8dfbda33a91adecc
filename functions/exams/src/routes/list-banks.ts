import { createRoute } from '@hono/zod-openapi';
import { BankImports } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { BankDeps } from '../ports-banks.js';
import { listBanks } from '../use-cases/list-banks.js';
import { bankProblems } from './bank-problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'listBanks',
  method: 'get',
  path: '/exams/staff/banks',
  responses: {
    200: answers(BankImports, 'Files of the bureau, newest first'),
    ...problemResponses(403),
  },
});

export const mountListBanks = (app: ApiApp, deps: BankDeps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('listBanks', staffOf(c)))
      return c.json(problem(bankProblems, 'exams.role_missing'), 403, problemHeaders);
    return c.json(await listBanks(deps)(), 200);
  });
