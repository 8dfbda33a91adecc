import { createRoute } from '@hono/zod-openapi';
import { CancelSessionsRequest, SessionsCancelled } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { cancelSessions } from '../use-cases/cancel-sessions.js';
import { staffCommand } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'cancelExamSessions',
  method: 'post',
  path: '/exams/staff/session-cancellations',
  request: { body: body(CancelSessionsRequest) },
  responses: {
    200: answers(SessionsCancelled, 'Called off; everybody is offered another seat behind it'),
    ...problemResponses(403, 404, 409, 422),
  },
});

export const mountCancelSessions = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('cancelSessions', staffOf(c)))
      return c.json(problem(problems, 'exams.role_missing'), 403, problemHeaders);
    const outcome = await cancelSessions(deps)(staffCommand(c, 'cancelExamSessions'), c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
