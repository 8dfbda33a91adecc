import { createRoute } from '@hono/zod-openapi';
import { SchoolProgressPage, SchoolProgressQuery, schoolKeyHeader } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import * as z from 'zod';
import { getSchoolProgress, type SchoolDeps } from '../use-cases/get-school-progress.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'getSchoolProgress',
  method: 'get',
  path: '/exams/schools/progress',
  request: {
    headers: z.object({ [schoolKeyHeader]: z.string().max(200).default('') }),
    query: SchoolProgressQuery,
  },
  responses: {
    200: answers(SchoolProgressPage, 'How far those learners are who let their school see it'),
    ...problemResponses(401, 403, 409, 422),
  },
});

/** No citizen's or officer's token: the school's key is the proof, and this is all that it opens. */
export function mountGetSchoolProgress(app: ApiApp, deps: SchoolDeps) {
  const progressOf = getSchoolProgress(deps);
  app.openapi(route, async (c) => {
    const outcome = await progressOf(c.req.valid('header')[schoolKeyHeader], c.req.valid('query'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
}
