import { createRoute } from '@hono/zod-openapi';
import { BookingChanged } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { releaseSeat } from '../use-cases/release-seat.js';
import { citizenCommand, subjectParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'releaseSeat',
  method: 'delete',
  path: '/exams/bookings/{subject}/hold',
  request: { params: subjectParams },
  responses: {
    200: answers(BookingChanged, 'Given back: free at once, for him too'),
    ...problemResponses(404, 409, 422),
  },
});

export const mountReleaseSeat = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const { subject } = c.req.valid('param');
    const outcome = await releaseSeat(deps)(citizenCommand(c, 'releaseSeat'), subject);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
