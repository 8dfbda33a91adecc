import { createRoute } from '@hono/zod-openapi';
import { BookingChanged, TakeSeatRequest } from '@yilu/contracts';
import { type ApiApp, answers, body, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { holdSeat } from '../use-cases/hold-seat.js';
import { citizenCommand, sessionParams } from './frame.js';
import { noSeatAnswer, notSeated } from './not-seated.js';

const route = createRoute({
  operationId: 'holdSeat',
  method: 'post',
  path: '/exams/sessions/{sessionId}/hold',
  request: { params: sessionParams, body: body(TakeSeatRequest) },
  responses: {
    201: answers(BookingChanged, 'Kept for ten minutes; his own hold is his already'),
    ...problemResponses(403, 404, 422),
    409: noSeatAnswer,
  },
});

export const mountHoldSeat = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await holdSeat(deps)(citizenCommand(c, 'holdSeat'), {
      ...c.req.valid('param'),
      ...c.req.valid('json'),
    });
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = await notSeated(deps, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
