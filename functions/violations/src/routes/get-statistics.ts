import { createRoute } from '@hono/zod-openapi';
import { ViolationStatistics, ViolationStatisticsQuery } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getStatistics } from '../use-cases/get-statistics.js';
import { problems } from './problems.js';

/** The same for everybody, and five minutes old at most: whatever stands between may keep it. */
const keepForAll = { 'cache-control': 'public, max-age=300' } as const;

const route = createRoute({
  operationId: 'getViolationStatistics',
  method: 'get',
  path: '/violations/statistics',
  request: { query: ViolationStatisticsQuery },
  responses: { 200: answers(ViolationStatistics, 'Acts by area, outcomes, defences'), ...problemResponses(422) },
});

export const mountGetStatistics = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await getStatistics(deps)(c.req.valid('query'));
    if (outcome.ok) return c.json(outcome.value, 200, keepForAll);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
