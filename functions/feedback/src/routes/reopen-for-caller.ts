import { createRoute } from '@hono/zod-openapi';
import { ReopenForCallerRequest, ReportActed } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { reopenForCaller } from '../use-cases/reopen-for-caller.js';
import { deskCommand } from './desk-roles.js';
import { reportParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'reopenForCaller',
  method: 'post',
  path: '/feedback/staff/reports/{reportId}/reopening',
  request: { params: reportParams, body: body(ReopenForCallerRequest) },
  responses: { 200: answers(ReportActed, 'Open again for whoever called'), ...problemResponses(403, 404, 409, 422) },
});

export const mountReopenForCaller = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = deskCommand(c, 'reopenForCaller', deps.city);
    if (!by) return c.json(problem(problems, 'feedback.role_missing'), 403, problemHeaders);
    const outcome = await reopenForCaller(deps)(by, c.req.valid('param').reportId, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
