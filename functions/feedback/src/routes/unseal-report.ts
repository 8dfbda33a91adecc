import { createRoute } from '@hono/zod-openapi';
import { ReportUnsealed, UnsealReportRequest } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { unsealReport } from '../use-cases/unseal-report.js';
import { deskOfficer } from './desk-roles.js';
import { reportParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'unsealReport',
  method: 'post',
  path: '/feedback/staff/reports/{reportId}/unsealing',
  request: { params: reportParams, body: body(UnsealReportRequest) },
  responses: {
    200: answers(ReportUnsealed, 'What was sealed; that it was read is logged'),
    ...problemResponses(403, 404),
  },
});

export const mountUnsealReport = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const officer = deskOfficer(c, 'unsealReport', deps.city);
    if (!officer) return c.json(problem(problems, 'feedback.role_missing'), 403, problemHeaders);
    const outcome = await unsealReport(deps)(officer, c.req.valid('param').reportId, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200, { 'cache-control': 'no-store' });
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
