import { createRoute } from '@hono/zod-openapi';
import { page, QueueEntry, QueueQuery } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listQueue } from '../use-cases/list-queue.js';

import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'listQueue',
  method: 'get',
  path: '/accidents/staff/queue',
  request: { query: QueueQuery },
  responses: { 200: answers(page(QueueEntry), 'What waits, longest first'), ...problemResponses(403) },
});

export const mountListQueue = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const staff = staffOf(c);
    if (!mayDo('listQueue', staff)) return c.json(problem(problems, 'accident.role_missing'), 403, problemHeaders);
    return c.json(await listQueue(deps)(staff, c.req.valid('query')), 200);
  });
