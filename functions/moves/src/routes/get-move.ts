import { createRoute } from '@hono/zod-openapi';
import { MoveView } from '@yilu/contracts';
import { type ApiApp, answers, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getMove } from '../use-cases/get-move.js';
import { moveParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'getMove',
  method: 'get',
  path: '/moves/{moveId}',
  request: { params: moveParams },
  responses: { 200: answers(MoveView, 'As it stands now'), ...problemResponses(404) },
});

export const mountGetMove = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await getMove(deps)(personOf(c), c.req.valid('param').moveId);
    if (outcome.ok) return c.json(outcome.value, 200);
    return c.json(problem(problems, outcome.refusal), 404, problemHeaders);
  });
