import { createRoute } from '@hono/zod-openapi';
import { MockView } from '@yilu/contracts';
import { type ApiApp, answers, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { StudyDeps } from '../ports-study.js';
import { getMock } from '../use-cases/get-mock.js';
import { mockParams } from './study-frame.js';
import { studyProblems } from './study-problems.js';

const route = createRoute({
  operationId: 'getMock',
  method: 'get',
  path: '/exams/study/mocks/{mockId}',
  request: { params: mockParams },
  responses: {
    200: answers(MockView, 'The paper, with its result once it is over'),
    ...problemResponses(404),
  },
});

export const mountGetMock = (app: ApiApp, deps: StudyDeps) =>
  app.openapi(route, async (c) => {
    const outcome = await getMock(deps)(personOf(c), c.req.valid('param').mockId);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(studyProblems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
