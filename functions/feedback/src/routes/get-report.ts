import { createRoute } from '@hono/zod-openapi';
import { ReportView } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getReport } from '../use-cases/get-report.js';
import { keepShortly, reportParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'getReport',
  method: 'get',
  path: '/feedback/reports/{reportId}',
  request: { params: reportParams },
  responses: { 200: answers(ReportView, 'A public report'), ...problemResponses(404) },
});

export const mountGetReport = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await getReport(deps)(c.req.valid('param').reportId);
    if (outcome.ok) return c.json(outcome.value, 200, keepShortly);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
