import { createRoute } from '@hono/zod-openapi';
import { AlertClosed, CloseAlertRequest } from '@yilu/contracts';
import { type ApiApp, answers, body, commandOf, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { closeAlert } from '../use-cases/close-alert.js';
import { alertParams } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'closeAlert',
  method: 'post',
  path: '/accidents/staff/alerts/{alertId}/closure',
  request: { params: alertParams, body: body(CloseAlertRequest) },
  responses: { 200: answers(AlertClosed, 'Closed until the group grows'), ...problemResponses(403, 404, 409, 422) },
});

export const mountCloseAlert = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const staff = staffOf(c);
    if (!mayDo('closeAlert', staff)) return c.json(problem(problems, 'accident.role_missing'), 403, problemHeaders);
    const { alertId } = c.req.valid('param');
    const command = commandOf(c, 'closeAlert');
    const outcome = await closeAlert(deps)(command, staff, alertId, c.req.valid('json').reason);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
