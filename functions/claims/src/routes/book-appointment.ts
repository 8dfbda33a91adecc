import { createRoute } from '@hono/zod-openapi';
import { BookAppointmentRequest, ClaimUpdated } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { bookAppointment } from '../use-cases/book-appointment.js';
import { claimParams, holderCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'bookAppointment',
  method: 'post',
  path: '/claims/{claimId}/appointment',
  request: { params: claimParams, body: body(BookAppointmentRequest) },
  responses: { 200: answers(ClaimUpdated, 'Booked, or moved'), ...problemResponses(404, 409, 422) },
});

export const mountBookAppointment = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = holderCommand(c, 'bookAppointment', c.req.valid('param').claimId);
    const outcome = await bookAppointment(deps)(by, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
