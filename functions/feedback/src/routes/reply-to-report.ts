import { createRoute } from '@hono/zod-openapi';
import { ReplyToReportRequest, ReportActed } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { replyToReport } from '../use-cases/reply-to-report.js';
import { deskCommand } from './desk-roles.js';
import { reportParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'replyToReport',
  method: 'post',
  path: '/feedback/staff/reports/{reportId}/reply',
  request: { params: reportParams, body: body(ReplyToReportRequest) },
  responses: { 200: answers(ReportActed, 'Told to its reporter'), ...problemResponses(403, 404, 409, 422) },
});

export const mountReplyToReport = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = deskCommand(c, 'replyToReport', deps.city);
    if (!by) return c.json(problem(problems, 'feedback.role_missing'), 403, problemHeaders);
    const outcome = await replyToReport(deps)(by, c.req.valid('param').reportId, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
