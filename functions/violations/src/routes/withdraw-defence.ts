import { createRoute } from '@hono/zod-openapi';
import { DefenceChanged } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { withdrawDefence } from '../use-cases/withdraw-defence.js';
import { citizenCommand, defenceParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'withdrawDefence',
  method: 'post',
  path: '/violations/defences/{defenceId}/withdrawal',
  request: { params: defenceParams },
  responses: { 200: answers(DefenceChanged, 'Taken back; the clocks run again'), ...problemResponses(404, 409, 422) },
});

export const mountWithdrawDefence = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await withdrawDefence(deps)(citizenCommand(c, 'withdrawDefence'), c.req.valid('param').defenceId);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
