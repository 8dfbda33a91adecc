import { createRoute } from '@hono/zod-openapi';
import { StudyProgress, SyncStudyRequest } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { StudyDeps } from '../ports-study.js';
import { syncStudy } from '../use-cases/sync-study.js';
import { citizenCommand } from './frame.js';
import { studyProblems } from './study-problems.js';

const route = createRoute({
  operationId: 'syncStudy',
  method: 'post',
  path: '/exams/study/sync',
  request: { body: body(SyncStudyRequest) },
  responses: {
    200: answers(StudyProgress, 'What all devices together know'),
    ...problemResponses(409, 410, 422),
  },
});

export const mountSyncStudy = (app: ApiApp, deps: StudyDeps) =>
  app.openapi(route, async (c) => {
    const outcome = await syncStudy(deps)(citizenCommand(c, 'syncStudy'), c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(studyProblems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
