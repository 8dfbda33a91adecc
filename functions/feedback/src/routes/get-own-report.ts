import { createRoute } from '@hono/zod-openapi';
import { OwnReportView } from '@yilu/contracts';
import { type ApiApp, answers, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getOwnReport } from '../use-cases/get-own-report.js';
import { reportParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'getOwnReport',
  method: 'get',
  path: '/feedback/reports/{reportId}/own',
  request: { params: reportParams },
  responses: { 200: answers(OwnReportView, 'A report as its reporter or follower sees it'), ...problemResponses(404) },
});

export const mountGetOwnReport = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await getOwnReport(deps)(personOf(c), c.req.valid('param').reportId);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
