import { createRoute } from '@hono/zod-openapi';
import { StaffServiceQuery, StaffServices } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listServices } from '../use-cases/list-services.js';
import { officerOf } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'listServices',
  method: 'get',
  path: '/violations/staff/services',
  request: { query: StaffServiceQuery },
  responses: {
    200: answers(StaffServices, 'Decisions still to be served, the longest waiting first'),
    ...problemResponses(403),
  },
});

export const mountListServices = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('listServices', staffOf(c)))
      return c.json(problem(problems, 'violations.role_missing'), 403, problemHeaders);
    return c.json(await listServices(deps)(officerOf(c), c.req.valid('query')), 200);
  });
