import { createRoute } from '@hono/zod-openapi';
import { NamingWatch, NamingWatchQuery } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listNamingWatch } from '../use-cases/list-naming-watch.js';
import { officerOf } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'listNamingWatch',
  method: 'get',
  path: '/violations/staff/naming-watch',
  request: { query: NamingWatchQuery },
  responses: {
    200: answers(NamingWatch, 'Where naming a driver online waits for an officer'),
    ...problemResponses(403),
  },
});

export const mountListNamingWatch = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('listNamingWatch', staffOf(c)))
      return c.json(problem(problems, 'violations.role_missing'), 403, problemHeaders);
    return c.json(await listNamingWatch(deps)(officerOf(c), c.req.valid('query')), 200);
  });
