import { createRoute } from '@hono/zod-openapi';
import { AddressedMoveView } from '@yilu/contracts';
import { type ApiApp, answers, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getAddressedMove } from '../use-cases/get-addressed-move.js';
import { moveParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'getAddressedMove',
  method: 'get',
  path: '/moves/addressed/{moveId}',
  request: { params: moveParams },
  responses: { 200: answers(AddressedMoveView, 'What is asked of him'), ...problemResponses(404) },
});

export const mountGetAddressedMove = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await getAddressedMove(deps)({ ...c.req.valid('param'), personId: personOf(c) });
    if (outcome.ok) return c.json(outcome.value, 200);
    return c.json(problem(problems, outcome.refusal), 404, problemHeaders);
  });
