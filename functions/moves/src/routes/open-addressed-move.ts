import { createRoute } from '@hono/zod-openapi';
import { type ApiApp, commandOf, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { openAddressedMove } from '../use-cases/addressed-move.js';
import { moveChanged, moveParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'openAddressedMove',
  method: 'post',
  path: '/moves/addressed/{moveId}/opening',
  request: { params: moveParams },
  responses: { 200: moveChanged('Its asker sees that it was seen'), ...problemResponses(404, 409, 422) },
});

export const mountOpenAddressedMove = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const door = { ...c.req.valid('param'), personId: personOf(c) };
    const outcome = await openAddressedMove(deps)(commandOf(c, 'openAddressedMove'), door);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
