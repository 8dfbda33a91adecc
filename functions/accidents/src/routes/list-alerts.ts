import { createRoute } from '@hono/zod-openapi';
import { Alert, AlertQuery, page } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listAlerts } from '../use-cases/list-alerts.js';

import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'listAlerts',
  method: 'get',
  path: '/accidents/staff/alerts',
  request: { query: AlertQuery },
  responses: { 200: answers(page(Alert), 'Groups of accidents to look into'), ...problemResponses(403) },
});

export const mountListAlerts = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const staff = staffOf(c);
    if (!mayDo('listAlerts', staff)) return c.json(problem(problems, 'accident.role_missing'), 403, problemHeaders);
    return c.json(await listAlerts(deps)(staff, c.req.valid('query')), 200);
  });
