import { createRoute } from '@hono/zod-openapi';
import { ReopenReportRequest, ReportChanged } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { reopenReport } from '../use-cases/reopen-report.js';
import { citizenCommand, reportParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'reopenReport',
  method: 'post',
  path: '/feedback/reports/{reportId}/reopening',
  request: { params: reportParams, body: body(ReopenReportRequest) },
  responses: { 200: answers(ReportChanged, 'Open again under its number'), ...problemResponses(403, 404, 409, 422) },
});

export const mountReopenReport = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = citizenCommand(c, 'reopenReport');
    const outcome = await reopenReport(deps)(by, c.req.valid('param').reportId, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
