import { createRoute } from '@hono/zod-openapi';
import { BookingChanged, CheckInRequest } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { checkIn } from '../use-cases/check-in.js';
import { sessionParams, staffCommand } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'checkIn',
  method: 'post',
  path: '/exams/staff/sessions/{sessionId}/check-ins',
  request: { params: sessionParams, body: body(CheckInRequest) },
  responses: { 200: answers(BookingChanged, 'Checked in'), ...problemResponses(403, 404, 409, 422) },
});

export const mountCheckIn = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('checkIn', staffOf(c))) return c.json(problem(problems, 'exams.role_missing'), 403, problemHeaders);
    const outcome = await checkIn(deps)(
      staffCommand(c, 'checkIn'),
      c.req.valid('param').sessionId,
      c.req.valid('json').number,
    );
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
