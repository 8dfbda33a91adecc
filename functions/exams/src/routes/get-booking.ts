import { createRoute } from '@hono/zod-openapi';
import { BookingView } from '@yilu/contracts';
import { type ApiApp, answers, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getBooking } from '../use-cases/get-booking.js';
import { subjectParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'getBooking',
  method: 'get',
  path: '/exams/bookings/{subject}',
  request: { params: subjectParams },
  responses: { 200: answers(BookingView, 'His booking of this subject'), ...problemResponses(404) },
});

export function mountGetBooking(app: ApiApp, deps: Deps) {
  const look = getBooking(deps);
  return app.openapi(route, async (c) => {
    const outcome = await look(personOf(c), c.req.valid('param').subject);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
}
