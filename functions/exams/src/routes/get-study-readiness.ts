import { createRoute } from '@hono/zod-openapi';
import { Readiness, StudySubject } from '@yilu/contracts';
import { type ApiApp, answers, personOf } from '@yilu/http';
import * as z from 'zod';
import type { StudyDeps } from '../ports-study.js';
import { getStudyReadiness } from '../use-cases/get-study-readiness.js';

const route = createRoute({
  operationId: 'getStudyReadiness',
  method: 'get',
  path: '/exams/study/readiness',
  request: { query: z.strictObject({ subject: StudySubject }) },
  responses: {
    200: answers(Readiness, 'How likely a pass is, and what to do about it'),
  },
});

export const mountGetStudyReadiness = (app: ApiApp, deps: StudyDeps) =>
  app.openapi(route, async (c) => {
    const { subject } = c.req.valid('query');
    return c.json(await getStudyReadiness(deps)(personOf(c), subject), 200);
  });
