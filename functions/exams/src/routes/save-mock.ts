import { createRoute } from '@hono/zod-openapi';
import { MockSaved, SaveMockRequest } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { StudyDeps } from '../ports-study.js';
import { saveMock } from '../use-cases/save-mock.js';
import { citizenCommand } from './frame.js';
import { mockParams } from './study-frame.js';
import { studyProblems } from './study-problems.js';

const route = createRoute({
  operationId: 'saveMock',
  method: 'put',
  path: '/exams/study/mocks/{mockId}/answers',
  request: { params: mockParams, body: body(SaveMockRequest) },
  responses: {
    200: answers(MockSaved, 'What was kept of it'),
    ...problemResponses(404, 409, 410, 422),
  },
});

export const mountSaveMock = (app: ApiApp, deps: StudyDeps) =>
  app.openapi(route, async (c) => {
    const { mockId } = c.req.valid('param');
    const outcome = await saveMock(deps)(citizenCommand(c, 'saveMock'), mockId, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(studyProblems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
