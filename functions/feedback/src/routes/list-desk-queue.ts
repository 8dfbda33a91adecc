import { createRoute } from '@hono/zod-openapi';
import { DeskQueue, DeskReportPage, PageQuery } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import * as z from 'zod';
import type { Deps } from '../ports.js';
import { listDeskQueue } from '../use-cases/list-desk-queue.js';
import { deskOfficer } from './desk-roles.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'listDeskQueue',
  method: 'get',
  path: '/feedback/staff/queues/{queue}',
  request: { params: z.object({ queue: DeskQueue }), query: PageQuery },
  responses: { 200: answers(DeskReportPage, 'Reports, what is due first at the head'), ...problemResponses(403, 404) },
});

export const mountListDeskQueue = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const officer = deskOfficer(c, 'listDeskQueue', deps.city);
    if (!officer) return c.json(problem(problems, 'feedback.role_missing'), 403, problemHeaders);
    const outcome = await listDeskQueue(deps)(officer, c.req.valid('param').queue, c.req.valid('query'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
