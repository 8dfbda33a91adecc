import { createRoute } from '@hono/zod-openapi';
import { ExamStatistics, ExamStatisticsQuery } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getExamStatistics } from '../use-cases/get-exam-statistics.js';
import { keepForAll } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'getExamStatistics',
  method: 'get',
  path: '/exams/statistics',
  request: { query: ExamStatisticsQuery },
  responses: { 200: answers(ExamStatistics, 'Seats, exams and waits by week'), ...problemResponses(422) },
});

export const mountGetExamStatistics = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await getExamStatistics(deps)(c.req.valid('query'));
    if (outcome.ok) return c.json(outcome.value, 200, keepForAll);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
