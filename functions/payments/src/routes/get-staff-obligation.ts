import { createRoute } from '@hono/zod-openapi';
import { StaffObligation } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import * as z from 'zod';
import type { FinanceDeps } from '../ports-finance.js';
import { getStaffObligation } from '../use-cases/get-staff-obligation.js';
import { financeProblems } from './finance-problems.js';
import { financeOfficer } from './staff-frame.js';

const params = z.object({ reference: z.string().regex(/^[0-9A-Za-z]{6,30}$/) });
const route = createRoute({
  operationId: 'getStaffObligation',
  method: 'get',
  path: '/payments/staff/obligations/{reference}',
  request: { params },
  responses: { 200: answers(StaffObligation, 'All about one obligation'), ...problemResponses(403, 404) },
});

export const mountGetStaffObligation = (app: ApiApp, deps: FinanceDeps) =>
  app.openapi(route, async (c) => {
    const officer = financeOfficer(c);
    if (!officer) return c.json(problem(financeProblems, 'payments.role_missing'), 403, problemHeaders);
    const outcome = await getStaffObligation(deps)(officer, c.req.valid('param').reference);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(financeProblems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
