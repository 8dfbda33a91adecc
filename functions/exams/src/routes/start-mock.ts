import { createRoute } from '@hono/zod-openapi';
import { MockView, StartMockRequest } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { StudyDeps } from '../ports-study.js';
import { startMock } from '../use-cases/start-mock.js';
import { citizenCommand } from './frame.js';
import { studyProblems } from './study-problems.js';

const route = createRoute({
  operationId: 'startMock',
  method: 'post',
  path: '/exams/study/mocks',
  request: { body: body(StartMockRequest) },
  responses: {
    200: answers(MockView, 'The paper before him'),
    ...problemResponses(409, 410, 422),
  },
});

export const mountStartMock = (app: ApiApp, deps: StudyDeps) =>
  app.openapi(route, async (c) => {
    const outcome = await startMock(deps)(citizenCommand(c, 'startMock'), c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(studyProblems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
