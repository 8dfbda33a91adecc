import { createRoute } from '@hono/zod-openapi';
import { MoveTaskView } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getTask } from '../use-cases/get-task.js';
import { taskParams } from './frame.js';
import { staffProblems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'getMoveTask',
  method: 'get',
  path: '/moves/staff/tasks/{taskId}',
  request: { params: taskParams },
  responses: {
    200: answers(MoveTaskView, 'Plate, photograph and place; the reading is logged'),
    ...problemResponses(403, 404),
  },
});

export const mountGetTask = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const staff = staffOf(c);
    if (!mayDo('getTask', staff)) return c.json(problem(staffProblems, 'moves.role_missing'), 403, problemHeaders);
    const outcome = await getTask(deps)(staff, c.req.valid('param').taskId);
    if (outcome.ok) return c.json(outcome.value, 200);
    return c.json(problem(staffProblems, outcome.refusal), 404, problemHeaders);
  });
