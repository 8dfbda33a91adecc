import { createRoute } from '@hono/zod-openapi';
import { BookingChanged } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { withdrawApplication } from '../use-cases/withdraw-application.js';
import { citizenCommand, subjectParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'withdrawApplication',
  method: 'delete',
  path: '/exams/bookings/{subject}/application',
  request: { params: subjectParams },
  responses: { 200: answers(BookingChanged, 'He is not in the draw any more'), ...problemResponses(409, 422) },
});

export const mountWithdrawApplication = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = citizenCommand(c, 'withdrawApplication');
    const outcome = await withdrawApplication(deps)(by, c.req.valid('param').subject);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
