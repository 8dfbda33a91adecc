import { createRoute } from '@hono/zod-openapi';
import { EndConversationRequest } from '@yilu/contracts';
import { type ApiApp, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { endConversation } from '../use-cases/end-conversation.js';
import { conversationChanged, conversationParams, officerCommand } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'endConversation',
  method: 'post',
  path: '/assistance/staff/conversations/{conversationId}/closing',
  request: { params: conversationParams, body: body(EndConversationRequest) },
  responses: { 200: conversationChanged('Ended'), ...problemResponses(403, 404, 409, 422) },
});

export const mountEndConversation = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('act', staffOf(c))) return c.json(problem(problems, 'assistance.role_missing'), 403, problemHeaders);
    const officers = officerCommand(c, 'endConversation', c.req.valid('param').conversationId);
    const outcome = await endConversation(deps)(officers, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
