import { createRoute } from '@hono/zod-openapi';
import { AnswerDefenceRequest, DefenceChanged } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { answerDefence } from '../use-cases/answer-defence.js';
import { defenceParams, staffCommand } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'answerDefence',
  method: 'post',
  path: '/violations/staff/defences/{defenceId}/answer',
  request: { params: defenceParams, body: body(AnswerDefenceRequest) },
  responses: { 200: answers(DefenceChanged, 'Answered'), ...problemResponses(403, 404, 409, 422) },
});

export const mountAnswerDefence = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('answerDefence', staffOf(c)))
      return c.json(problem(problems, 'violations.role_missing'), 403, problemHeaders);
    const outcome = await answerDefence(deps)(
      staffCommand(c, 'answerDefence'),
      c.req.valid('param').defenceId,
      c.req.valid('json'),
    );
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
