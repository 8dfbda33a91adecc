import { createRoute } from '@hono/zod-openapi';
import { TakeMoveTaskRequest } from '@yilu/contracts';
import { type ApiApp, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { takeTask } from '../use-cases/take-task.js';
import { staffCommand, taskChanged, taskParams } from './frame.js';
import { staffProblems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'takeMoveTask',
  method: 'post',
  path: '/moves/staff/tasks/{taskId}/taking',
  request: { params: taskParams, body: body(TakeMoveTaskRequest) },
  responses: { 200: taskChanged('His unit has it'), ...problemResponses(403, 404, 409, 422) },
});

export const mountTakeMoveTask = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('takeTask', staffOf(c)))
      return c.json(problem(staffProblems, 'moves.role_missing'), 403, problemHeaders);
    const outcome = await takeTask(deps)(
      staffCommand(c, 'takeMoveTask'),
      c.req.valid('param').taskId,
      c.req.valid('json'),
    );
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(staffProblems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
