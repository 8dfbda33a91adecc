import { createRoute } from '@hono/zod-openapi';
import { EndMoveRequest } from '@yilu/contracts';
import { type ApiApp, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { endMove } from '../use-cases/end-move.js';
import { citizenCommand, moveChanged, moveParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'endMove',
  method: 'post',
  path: '/moves/{moveId}/end',
  request: { params: moveParams, body: body(EndMoveRequest) },
  responses: { 200: moveChanged('Over'), ...problemResponses(404, 409, 422) },
});

export const mountEndMove = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const { moveId } = c.req.valid('param');
    const outcome = await endMove(deps)(citizenCommand(c, 'endMove'), moveId, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
