import { createRoute } from '@hono/zod-openapi';
import { ReportActed, ReturnReportRequest } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { returnReport } from '../use-cases/return-report.js';
import { deskCommand } from './desk-roles.js';
import { reportParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'returnReport',
  method: 'post',
  path: '/feedback/staff/reports/{reportId}/return',
  request: { params: reportParams, body: body(ReturnReportRequest) },
  responses: { 200: answers(ReportActed, 'Given back by its unit'), ...problemResponses(403, 404, 409, 422) },
});

export const mountReturnReport = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = deskCommand(c, 'returnReport', deps.city);
    if (!by) return c.json(problem(problems, 'feedback.role_missing'), 403, problemHeaders);
    const outcome = await returnReport(deps)(by, c.req.valid('param').reportId, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
