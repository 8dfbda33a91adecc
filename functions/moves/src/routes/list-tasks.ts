import { createRoute } from '@hono/zod-openapi';
import { MoveTaskPage, MoveTaskQuery } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listTasks } from '../use-cases/list-tasks.js';
import { staffProblems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'listMoveTasks',
  method: 'get',
  path: '/moves/staff/tasks',
  request: { query: MoveTaskQuery },
  responses: { 200: answers(MoveTaskPage, 'Emergencies first, then the longest waiting'), ...problemResponses(403) },
});

export const mountListTasks = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const staff = staffOf(c);
    if (!mayDo('listTasks', staff)) return c.json(problem(staffProblems, 'moves.role_missing'), 403, problemHeaders);
    return c.json(await listTasks(deps)(staff.id, c.req.valid('query')), 200);
  });
