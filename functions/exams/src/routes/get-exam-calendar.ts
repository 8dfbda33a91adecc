import { createRoute } from '@hono/zod-openapi';
import { Locale } from '@yilu/contracts';
import { type ApiApp, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import * as z from 'zod';
import type { Deps } from '../ports.js';
import { getExamCalendar } from '../use-cases/get-exam-calendar.js';
import { subjectParams } from './frame.js';
import { problems } from './problems.js';

const calendarHeaders = {
  'content-type': 'text/calendar; charset=utf-8',
  'content-disposition': 'attachment; filename="yilu-exam.ics"',
  'cache-control': 'private, no-store',
} as const;

const route = createRoute({
  operationId: 'getExamCalendar',
  method: 'get',
  path: '/exams/bookings/{subject}/calendar.ics',
  request: { params: subjectParams, query: z.object({ lang: Locale.default('zh-CN') }) },
  responses: {
    200: { description: 'The exam as an .ics file', content: { 'text/calendar': { schema: z.string() } } },
    ...problemResponses(409),
  },
});

export const mountGetExamCalendar = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const { subject } = c.req.valid('param');
    const outcome = await getExamCalendar(deps)(personOf(c), subject, c.req.valid('query').lang);
    if (outcome.ok) return c.body(outcome.value, 200, calendarHeaders);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
