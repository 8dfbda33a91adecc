import { createRoute } from '@hono/zod-openapi';
import { DeskReportView } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getDeskReport } from '../use-cases/get-desk-report.js';
import { deskOfficer, mayAct } from './desk-roles.js';
import { reportParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'getDeskReport',
  method: 'get',
  path: '/feedback/staff/reports/{reportId}',
  request: { params: reportParams },
  responses: {
    200: answers(DeskReportView, 'The report, its history, its neighbours and what may be done with it'),
    ...problemResponses(403, 404),
  },
});

export const mountGetDeskReport = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const officer = deskOfficer(c, 'getDeskReport', deps.city);
    if (!officer) return c.json(problem(problems, 'feedback.role_missing'), 403, problemHeaders);
    const outcome = await getDeskReport(deps)(officer, c.req.valid('param').reportId, mayAct(c));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
