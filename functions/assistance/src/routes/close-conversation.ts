import { createRoute } from '@hono/zod-openapi';
import { type ApiApp, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { closeConversation } from '../use-cases/close-conversation.js';
import { citizenCommand, conversationChanged, conversationParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'closeConversation',
  method: 'post',
  path: '/assistance/conversations/{conversationId}/closing',
  request: { params: conversationParams },
  responses: { 200: conversationChanged('Ended; what was said stays readable'), ...problemResponses(404, 409, 422) },
});

export const mountCloseConversation = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const own = citizenCommand(c, 'closeConversation', c.req.valid('param').conversationId);
    const outcome = await closeConversation(deps)(own);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
