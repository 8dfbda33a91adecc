import { createRoute } from '@hono/zod-openapi';
import { BookingChanged, GiveSeatBackRequest } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { giveSeatBack } from '../use-cases/give-seat-back.js';
import { sessionParams, staffCommand } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'giveSeatBack',
  method: 'post',
  path: '/exams/staff/sessions/{sessionId}/given-back',
  request: { params: sessionParams, body: body(GiveSeatBackRequest) },
  responses: {
    200: answers(BookingChanged, 'Given back; the next in line is offered it, and the fee goes back'),
    ...problemResponses(403, 404, 409, 422),
  },
});

export const mountGiveSeatBack = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('giveSeatBack', staffOf(c))) return c.json(problem(problems, 'exams.role_missing'), 403, problemHeaders);
    const outcome = await giveSeatBack(deps)(
      staffCommand(c, 'giveSeatBack'),
      c.req.valid('param').sessionId,
      c.req.valid('json'),
    );
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
