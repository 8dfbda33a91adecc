import { createRoute } from '@hono/zod-openapi';
import { MockList } from '@yilu/contracts';
import { type ApiApp, answers, personOf } from '@yilu/http';
import type { StudyDeps } from '../ports-study.js';
import { listMocks } from '../use-cases/list-mocks.js';

const route = createRoute({
  operationId: 'listMocks',
  method: 'get',
  path: '/exams/study/mocks',
  responses: {
    200: answers(MockList, 'Mock papers, newest first'),
  },
});

export const mountListMocks = (app: ApiApp, deps: StudyDeps) =>
  app.openapi(route, async (c) => {
    return c.json(await listMocks(deps)(personOf(c)), 200);
  });
