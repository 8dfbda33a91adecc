import { createRoute } from '@hono/zod-openapi';
import { AnswerMoveRequest } from '@yilu/contracts';
import { type ApiApp, body, commandOf, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { answerMove } from '../use-cases/addressed-move.js';
import { moveChanged, moveParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'answerMove',
  method: 'post',
  path: '/moves/addressed/{moveId}/answer',
  request: { params: moveParams, body: body(AnswerMoveRequest) },
  responses: { 200: moveChanged('Its asker sees the answer'), ...problemResponses(404, 409, 422) },
});

export const mountAnswerMove = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const door = { ...c.req.valid('param'), personId: personOf(c) };
    const outcome = await answerMove(deps)(commandOf(c, 'answerMove'), door, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
