import { createRoute } from '@hono/zod-openapi';
import { MockView } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { StudyDeps } from '../ports-study.js';
import { submitMock } from '../use-cases/submit-mock.js';
import { citizenCommand } from './frame.js';
import { mockParams } from './study-frame.js';
import { studyProblems } from './study-problems.js';

const route = createRoute({
  operationId: 'submitMock',
  method: 'post',
  path: '/exams/study/mocks/{mockId}/submission',
  request: { params: mockParams },
  responses: {
    200: answers(MockView, 'The paper with its result'),
    ...problemResponses(404, 409, 410, 422),
  },
});

export const mountSubmitMock = (app: ApiApp, deps: StudyDeps) =>
  app.openapi(route, async (c) => {
    const outcome = await submitMock(deps)(citizenCommand(c, 'submitMock'), c.req.valid('param').mockId);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(studyProblems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
