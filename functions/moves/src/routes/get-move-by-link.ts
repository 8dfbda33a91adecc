import { createRoute } from '@hono/zod-openapi';
import { AddressedMoveView } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getAddressedMove } from '../use-cases/get-addressed-move.js';
import { noStore, tokenParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'getMoveByLink',
  method: 'get',
  path: '/moves/answers/{token}',
  request: { params: tokenParams },
  responses: {
    200: answers(AddressedMoveView, 'What the link is about, until it has ended'),
    ...problemResponses(404),
  },
});

export const mountGetMoveByLink = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await getAddressedMove(deps)(c.req.valid('param'));
    if (outcome.ok) return c.json(outcome.value, 200, noStore);
    return c.json(problem(problems, outcome.refusal), 404, problemHeaders);
  });
