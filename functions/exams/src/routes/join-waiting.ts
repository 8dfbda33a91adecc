import { createRoute } from '@hono/zod-openapi';
import { BookingChanged } from '@yilu/contracts';
import { type ApiApp, answers, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { joinWaiting } from '../use-cases/join-waiting.js';
import { citizenCommand, sessionParams } from './frame.js';
import { noSeatAnswer, notSeated } from './not-seated.js';

const route = createRoute({
  operationId: 'joinWaiting',
  method: 'post',
  path: '/exams/sessions/{sessionId}/waiting',
  request: { params: sessionParams },
  responses: { 201: answers(BookingChanged, 'Stands in line'), ...problemResponses(403, 404, 422), 409: noSeatAnswer },
});

export const mountJoinWaiting = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await joinWaiting(deps)(citizenCommand(c, 'joinWaiting'), c.req.valid('param').sessionId);
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = await notSeated(deps, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
