import { createRoute } from '@hono/zod-openapi';
import { Callback, RequestCallbackRequest } from '@yilu/contracts';
import { type ApiApp, citizenOf, commandOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { requestCallback } from '../use-cases/request-callback.js';
import { answers, body } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'requestCallback',
  method: 'post',
  path: '/accidents/callbacks',
  request: { body: body(RequestCallbackRequest) },
  responses: { 201: answers(Callback, 'An officer will call'), ...problemResponses(401, 404, 409, 422) },
});

export const mountRequestCallback = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const command = commandOf(c, 'requestCallback');
    const outcome = await requestCallback(deps)(command, citizenOf(c).id, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
