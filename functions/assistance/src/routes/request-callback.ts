import { createRoute } from '@hono/zod-openapi';
import { type ApiApp, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { requestCallback } from '../use-cases/request-callback.js';
import { citizenCommand, conversationChanged, conversationParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'requestCallback',
  method: 'post',
  path: '/assistance/conversations/{conversationId}/callback',
  request: { params: conversationParams },
  responses: { 200: conversationChanged('An officer will call'), ...problemResponses(404, 409, 422) },
});

export const mountRequestCallback = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const own = citizenCommand(c, 'requestCallback', c.req.valid('param').conversationId);
    const outcome = await requestCallback(deps)(own);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
