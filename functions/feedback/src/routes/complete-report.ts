import { createRoute } from '@hono/zod-openapi';
import { CompleteReportRequest, ReportActed } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { completeReport } from '../use-cases/complete-report.js';
import { deskCommand } from './desk-roles.js';
import { reportParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'completeReport',
  method: 'post',
  path: '/feedback/staff/reports/{reportId}/completion',
  request: { params: reportParams, body: body(CompleteReportRequest) },
  responses: { 200: answers(ReportActed, 'Done, and how it ended'), ...problemResponses(403, 404, 409, 422) },
});

export const mountCompleteReport = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = deskCommand(c, 'completeReport', deps.city);
    if (!by) return c.json(problem(problems, 'feedback.role_missing'), 403, problemHeaders);
    const outcome = await completeReport(deps)(by, c.req.valid('param').reportId, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
