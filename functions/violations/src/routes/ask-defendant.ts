import { createRoute } from '@hono/zod-openapi';
import { AskDefendantRequest, DefenceChanged } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { askDefendant } from '../use-cases/ask-defendant.js';
import { defenceParams, staffCommand } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'askDefendant',
  method: 'post',
  path: '/violations/staff/defences/{defenceId}/question',
  request: { params: defenceParams, body: body(AskDefendantRequest) },
  responses: { 200: answers(DefenceChanged, 'Asked'), ...problemResponses(403, 404, 409, 422) },
});

export const mountAskDefendant = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('askDefendant', staffOf(c)))
      return c.json(problem(problems, 'violations.role_missing'), 403, problemHeaders);
    const outcome = await askDefendant(deps)(
      staffCommand(c, 'askDefendant'),
      c.req.valid('param').defenceId,
      c.req.valid('json'),
    );
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
