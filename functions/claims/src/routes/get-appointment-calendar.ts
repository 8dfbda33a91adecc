import { createRoute } from '@hono/zod-openapi';
import { type ApiApp, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import * as z from 'zod';
import type { Deps } from '../ports.js';
import { getAppointmentCalendar } from '../use-cases/get-appointment-calendar.js';
import { claimParams } from './frame.js';
import { problems } from './problems.js';

const calendarHeaders = {
  'content-type': 'text/calendar; charset=utf-8',
  'content-disposition': 'attachment; filename="yilu-appointment.ics"',
  'cache-control': 'private, no-store',
} as const;

const route = createRoute({
  operationId: 'getAppointmentCalendar',
  method: 'get',
  path: '/claims/{claimId}/appointment/calendar',
  request: { params: claimParams },
  responses: {
    200: { description: 'The appointment as an .ics file', content: { 'text/calendar': { schema: z.string() } } },
    ...problemResponses(404),
  },
});

export const mountGetAppointmentCalendar = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await getAppointmentCalendar(deps)(personOf(c), c.req.valid('param').claimId);
    if (outcome.ok) return c.body(outcome.value, 200, calendarHeaders);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
