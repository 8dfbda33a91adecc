import { createRoute } from '@hono/zod-openapi';
import { AssignDefenceRequest, DefenceChanged } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { assignDefence } from '../use-cases/assign-defence.js';
import { defenceParams, staffCommand } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'assignDefence',
  method: 'post',
  path: '/violations/staff/defences/{defenceId}/assignment',
  request: { params: defenceParams, body: body(AssignDefenceRequest) },
  responses: { 200: answers(DefenceChanged, 'Taken, or put back'), ...problemResponses(403, 404, 409, 422) },
});

export const mountAssignDefence = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('assignDefence', staffOf(c)))
      return c.json(problem(problems, 'violations.role_missing'), 403, problemHeaders);
    const outcome = await assignDefence(deps)(
      staffCommand(c, 'assignDefence'),
      staffOf(c).roles.includes('supervisor'),
      c.req.valid('param').defenceId,
      c.req.valid('json'),
    );
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
