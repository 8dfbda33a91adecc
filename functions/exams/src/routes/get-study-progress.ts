import { createRoute } from '@hono/zod-openapi';
import { StudyProgress, StudySubject } from '@yilu/contracts';
import { type ApiApp, answers, personOf } from '@yilu/http';
import * as z from 'zod';
import type { StudyDeps } from '../ports-study.js';
import { getStudyProgress } from '../use-cases/get-study-progress.js';

const route = createRoute({
  operationId: 'getStudyProgress',
  method: 'get',
  path: '/exams/study/progress',
  request: { query: z.strictObject({ subject: StudySubject }) },
  responses: {
    200: answers(StudyProgress, 'Answers and time of all devices'),
  },
});

export const mountGetStudyProgress = (app: ApiApp, deps: StudyDeps) =>
  app.openapi(route, async (c) => {
    const { subject } = c.req.valid('query');
    return c.json(await getStudyProgress(deps)(personOf(c), subject), 200);
  });
