import { createRoute } from '@hono/zod-openapi';
import { CallPoliceRequest } from '@yilu/contracts';
import { type ApiApp, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { callPolice } from '../use-cases/call-police.js';
import { citizenCommand, moveChanged, moveParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'callPolice',
  method: 'post',
  path: '/moves/{moveId}/police',
  request: { params: moveParams, body: body(CallPoliceRequest) },
  responses: { 200: moveChanged('The police have it'), ...problemResponses(404, 409, 422) },
});

export const mountCallPolice = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const { moveId } = c.req.valid('param');
    const outcome = await callPolice(deps)(citizenCommand(c, 'callPolice'), moveId, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
