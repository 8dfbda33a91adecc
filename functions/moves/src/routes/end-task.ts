import { createRoute } from '@hono/zod-openapi';
import { EndMoveTaskRequest } from '@yilu/contracts';
import { type ApiApp, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { endTask } from '../use-cases/end-task.js';
import { staffCommand, taskChanged, taskParams } from './frame.js';
import { staffProblems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'endMoveTask',
  method: 'post',
  path: '/moves/staff/tasks/{taskId}/ending',
  request: { params: taskParams, body: body(EndMoveTaskRequest) },
  responses: { 200: taskChanged('Seen to'), ...problemResponses(403, 404, 409, 422) },
});

export const mountEndMoveTask = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('endTask', staffOf(c))) return c.json(problem(staffProblems, 'moves.role_missing'), 403, problemHeaders);
    const outcome = await endTask(deps)(
      staffCommand(c, 'endMoveTask'),
      c.req.valid('param').taskId,
      c.req.valid('json'),
    );
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(staffProblems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
