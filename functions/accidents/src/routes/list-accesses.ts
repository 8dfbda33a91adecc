import { createRoute } from '@hono/zod-openapi';
import { AccessLogEntry, PageQuery, page } from '@yilu/contracts';
import { type ApiApp, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listAccesses } from '../use-cases/list-accesses.js';
import { answers } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'listAccesses',
  method: 'get',
  path: '/accidents/staff/access-log',
  request: { query: PageQuery },
  responses: { 200: answers(page(AccessLogEntry), 'Who read or decided what'), ...problemResponses(403) },
});

export const mountListAccesses = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const staff = staffOf(c);
    if (!mayDo('listAccesses', staff)) return c.json(problem(problems, 'accident.role_missing'), 403, problemHeaders);
    return c.json(await listAccesses(deps)(c.req.valid('query')), 200);
  });
