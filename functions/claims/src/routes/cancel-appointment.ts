import { createRoute } from '@hono/zod-openapi';
import { ClaimUpdated } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { cancelAppointment } from '../use-cases/cancel-appointment.js';
import { claimParams, holderCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'cancelAppointment',
  method: 'delete',
  path: '/claims/{claimId}/appointment',
  request: { params: claimParams },
  responses: { 200: answers(ClaimUpdated, 'The place is given back'), ...problemResponses(404, 409, 422) },
});

export const mountCancelAppointment = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = holderCommand(c, 'cancelAppointment', c.req.valid('param').claimId);
    const outcome = await cancelAppointment(deps)(by);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
