import { createRoute } from '@hono/zod-openapi';
import { AnswerBarAppealRequest } from '@yilu/contracts';
import { type ApiApp, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { answerBarAppeal } from '../use-cases/answer-bar-appeal.js';
import { staffCommand, taskChanged, taskParams } from './frame.js';
import { staffProblems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'answerBarAppeal',
  method: 'post',
  path: '/moves/staff/tasks/{taskId}/appeal-answer',
  request: { params: taskParams, body: body(AnswerBarAppealRequest) },
  responses: { 200: taskChanged('Answered'), ...problemResponses(403, 404, 409, 422) },
});

export const mountAnswerBarAppeal = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('answerBarAppeal', staffOf(c)))
      return c.json(problem(staffProblems, 'moves.role_missing'), 403, problemHeaders);
    const outcome = await answerBarAppeal(deps)(
      staffCommand(c, 'answerBarAppeal'),
      c.req.valid('param').taskId,
      c.req.valid('json'),
    );
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(staffProblems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
