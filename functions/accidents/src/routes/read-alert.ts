import { createRoute } from '@hono/zod-openapi';
import { AlertDetail } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { readAlert } from '../use-cases/read-alert.js';
import { alertParams } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'readAlert',
  method: 'get',
  path: '/accidents/staff/alerts/{alertId}',
  request: { params: alertParams },
  responses: { 200: answers(AlertDetail, 'The alert with its accidents'), ...problemResponses(403, 404) },
});

export const mountReadAlert = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const staff = staffOf(c);
    if (!mayDo('readAlert', staff)) return c.json(problem(problems, 'accident.role_missing'), 403, problemHeaders);
    const outcome = await readAlert(deps)(staff, c.req.valid('param').alertId);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
