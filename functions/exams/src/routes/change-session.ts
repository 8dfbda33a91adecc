import { createRoute } from '@hono/zod-openapi';
import { BookingChanged, ChangeSessionRequest } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { changeSession } from '../use-cases/change-session.js';
import { citizenCommand, subjectParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'changeSession',
  method: 'post',
  path: '/exams/bookings/{subject}/change',
  request: { params: subjectParams, body: body(ChangeSessionRequest) },
  responses: {
    200: answers(BookingChanged, 'The seat is one of the other session now'),
    ...problemResponses(404, 409, 422),
  },
});

export const mountChangeSession = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const { subject } = c.req.valid('param');
    const outcome = await changeSession(deps)(
      citizenCommand(c, 'changeSession'),
      subject,
      c.req.valid('json').sessionId,
    );
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
