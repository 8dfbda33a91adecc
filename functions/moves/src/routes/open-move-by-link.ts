import { createRoute } from '@hono/zod-openapi';
import { type ApiApp, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { openAddressedMove } from '../use-cases/addressed-move.js';
import { linkCommand, moveChanged, tokenParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'openMoveByLink',
  method: 'post',
  path: '/moves/answers/{token}/opening',
  request: { params: tokenParams },
  responses: { 200: moveChanged('Its asker sees that it was seen'), ...problemResponses(404, 409, 422) },
});

export const mountOpenMoveByLink = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const door = c.req.valid('param');
    const outcome = await openAddressedMove(deps)(linkCommand(c, 'openMoveByLink', door.token), door);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
