import { createRoute } from '@hono/zod-openapi';
import { PageQuery, SchoolPage } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listSchools } from '../use-cases/list-schools.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'listSchools',
  method: 'get',
  path: '/exams/staff/schools',
  request: { query: PageQuery },
  responses: { 200: answers(SchoolPage, 'The schools that are connected'), ...problemResponses(403) },
});

export const mountListSchools = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('listSchools', staffOf(c))) return c.json(problem(problems, 'exams.role_missing'), 403, problemHeaders);
    return c.json(await listSchools(deps)(c.req.valid('query')), 200);
  });
