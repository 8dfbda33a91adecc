import { createRoute } from '@hono/zod-openapi';
import { GuestSeated, SeatGuestRequest } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { seatGuest } from '../use-cases/seat-guest.js';
import { inSeat, partyCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'seatGuest',
  method: 'post',
  path: '/accidents/{caseId}/guests',
  request: { ...inSeat, body: body(SeatGuestRequest) },
  responses: {
    200: answers(GuestSeated, 'Seated on the caller’s phone'),
    ...problemResponses(404, 409, 422, 429, 503),
  },
});

export const mountSeatGuest = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = partyCommand(c, 'seatGuest', c.req.valid('param').caseId);
    const outcome = await seatGuest(deps)(by, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
