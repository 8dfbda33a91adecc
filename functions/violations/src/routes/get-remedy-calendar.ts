import { createRoute } from '@hono/zod-openapi';
import { type ApiApp, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import * as z from 'zod';
import type { Deps } from '../ports.js';
import { getRemedyCalendar } from '../use-cases/get-remedy-calendar.js';
import { decisionInLanguage } from './frame.js';
import { problems } from './problems.js';

const calendarHeaders = {
  'content-type': 'text/calendar; charset=utf-8',
  'content-disposition': 'attachment; filename="yilu-decision.ics"',
  'cache-control': 'private, no-store',
} as const;

const route = createRoute({
  operationId: 'getRemedyCalendar',
  method: 'get',
  path: '/violations/decisions/{number}/remedies/calendar',
  request: decisionInLanguage,
  responses: {
    200: { description: 'Its last days as an .ics file', content: { 'text/calendar': { schema: z.string() } } },
    ...problemResponses(404, 409),
  },
});

export const mountGetRemedyCalendar = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await getRemedyCalendar(deps)(personOf(c), c.req.valid('param').number, c.req.valid('query').lang);
    if (outcome.ok) return c.body(outcome.value, 200, calendarHeaders);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
