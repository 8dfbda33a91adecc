import { createRoute } from '@hono/zod-openapi';
import { BookingChanged, CancelBookingRequest } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { CertificateDeps } from '../ports.js';
import { cancelBooking } from '../use-cases/cancel-booking.js';
import { citizenCommand, subjectParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'cancelBooking',
  method: 'post',
  path: '/exams/bookings/{subject}/cancellation',
  request: { params: subjectParams, body: body(CancelBookingRequest) },
  responses: {
    200: answers(BookingChanged, 'Given back; the fee is on its way back too'),
    ...problemResponses(404, 409, 422),
  },
});

export const mountCancelBooking = (app: ApiApp, deps: CertificateDeps) =>
  app.openapi(route, async (c) => {
    const { subject } = c.req.valid('param');
    const outcome = await cancelBooking(deps)(citizenCommand(c, 'cancelBooking'), subject, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
