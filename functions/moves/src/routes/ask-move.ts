import { createRoute } from '@hono/zod-openapi';
import { AskMoveRequest } from '@yilu/contracts';
import { type ApiApp, body, citizenOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { askMove } from '../use-cases/ask-move.js';
import { citizenCommand, moveChanged } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'askMove',
  method: 'post',
  path: '/moves',
  request: { body: body(AskMoveRequest) },
  responses: {
    201: moveChanged('The owner is told, or the police have it'),
    ...problemResponses(403, 409, 422, 429, 503),
  },
});

export const mountAskMove = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = { ...citizenCommand(c, 'askMove'), verified: citizenOf(c).verified };
    const outcome = await askMove(deps)(by, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 201);
    const { code, ...until } = outcome.refusal;
    const refused = problem(problems, code, until);
    return c.json(refused, refused.status, problemHeaders);
  });
