import { createRoute } from '@hono/zod-openapi';
import { ObjectionList } from '@yilu/contracts';
import { type ApiApp, answers, personOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listObjections } from '../use-cases/list-objections.js';

const route = createRoute({
  operationId: 'listObjections',
  method: 'get',
  path: '/exams/objections',
  responses: { 200: answers(ObjectionList, 'His objections, appeals and pleas, the latest first') },
});

export const mountListObjections = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => c.json(await listObjections(deps)(personOf(c)), 200));
