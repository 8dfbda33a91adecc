import { createRoute } from '@hono/zod-openapi';
import { Day, DayHeads } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import * as z from 'zod';
import type { PublicDeps } from '../ports.js';
import { publicHeaders } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'getHeads',
  method: 'get',
  path: '/audit/heads/{day}',
  request: { params: z.object({ day: Day }) },
  responses: { 200: answers(DayHeads, 'What every context published of this day'), ...problemResponses(404) },
});

export const mountGetHeads = (app: ApiApp, { heads }: PublicDeps) =>
  app.openapi(route, async (c) => {
    const { day } = c.req.valid('param');
    const found = await heads.of(day);
    if (found.length > 0) return c.json({ day, heads: found }, 200, publicHeaders);
    return c.json(problem(problems, 'audit.day_not_sealed'), 404, problemHeaders);
  });
