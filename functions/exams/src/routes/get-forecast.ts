import { createRoute } from '@hono/zod-openapi';
import { Forecast } from '@yilu/contracts';
import { type ApiApp, answers, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getForecast } from '../use-cases/get-forecast.js';
import { subjectParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'getForecast',
  method: 'get',
  path: '/exams/bookings/{subject}/forecast',
  request: { params: subjectParams },
  responses: {
    200: answers(Forecast, 'Where he stands in line, and what that has meant lately'),
    ...problemResponses(409),
  },
});

export function mountGetForecast(app: ApiApp, deps: Deps): void {
  // Made once: it keeps for a while what is the same for all who ask.
  const forecast = getForecast(deps);
  app.openapi(route, async (c) => {
    const outcome = await forecast(personOf(c), c.req.valid('param').subject);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
}
