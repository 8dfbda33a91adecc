import { createRoute } from '@hono/zod-openapi';
import { AnswerMoveRequest } from '@yilu/contracts';
import { type ApiApp, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { answerMove } from '../use-cases/addressed-move.js';
import { linkCommand, moveChanged, tokenParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'answerMoveByLink',
  method: 'post',
  path: '/moves/answers/{token}',
  request: { params: tokenParams, body: body(AnswerMoveRequest) },
  responses: { 200: moveChanged('Answered, once'), ...problemResponses(404, 409, 422) },
});

export const mountAnswerMoveByLink = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const door = c.req.valid('param');
    const outcome = await answerMove(deps)(linkCommand(c, 'answerMoveByLink', door.token), door, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
