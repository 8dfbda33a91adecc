import { createRoute } from '@hono/zod-openapi';
import { BookingChanged } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { leaveWaiting } from '../use-cases/leave-waiting.js';
import { citizenCommand, subjectParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'leaveWaiting',
  method: 'delete',
  path: '/exams/bookings/{subject}/waiting',
  request: { params: subjectParams },
  responses: { 200: answers(BookingChanged, 'Stands in line no more'), ...problemResponses(404, 409, 422) },
});

export const mountLeaveWaiting = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const { subject } = c.req.valid('param');
    const outcome = await leaveWaiting(deps)(citizenCommand(c, 'leaveWaiting'), subject);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
