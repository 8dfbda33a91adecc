import { createRoute } from '@hono/zod-openapi';
import { ImportReports, PageQuery } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { StaffDeps } from '../ports-import.js';
import { listImports } from '../use-cases/list-imports.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'listImports',
  method: 'get',
  path: '/violations/staff/imports',
  request: { query: PageQuery },
  responses: { 200: answers(ImportReports, 'Files of the bureau, newest first'), ...problemResponses(403) },
});

export const mountListImports = (app: ApiApp, deps: StaffDeps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('listImports', staffOf(c)))
      return c.json(problem(problems, 'violations.role_missing'), 403, problemHeaders);
    return c.json(await listImports(deps)(c.req.valid('query')), 200);
  });
