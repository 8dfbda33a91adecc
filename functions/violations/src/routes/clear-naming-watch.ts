import { createRoute } from '@hono/zod-openapi';
import { ClearNamingWatchRequest, NamingCleared } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { clearNamingWatch } from '../use-cases/clear-naming-watch.js';
import { staffCommand } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'clearNamingWatch',
  method: 'post',
  path: '/violations/staff/naming-watch/clearances',
  request: { body: body(ClearNamingWatchRequest) },
  responses: { 200: answers(NamingCleared, 'Naming goes on'), ...problemResponses(403, 404, 409, 422) },
});

export const mountClearNamingWatch = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('clearNamingWatch', staffOf(c)))
      return c.json(problem(problems, 'violations.role_missing'), 403, problemHeaders);
    const outcome = await clearNamingWatch(deps)(staffCommand(c, 'clearNamingWatch'), c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
