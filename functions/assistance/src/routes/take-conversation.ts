import { createRoute } from '@hono/zod-openapi';
import { type ApiApp, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { takeConversation } from '../use-cases/take-conversation.js';
import { conversationChanged, conversationParams, officerCommand } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'takeConversation',
  method: 'post',
  path: '/assistance/staff/conversations/{conversationId}/assignment',
  request: { params: conversationParams },
  responses: {
    200: conversationChanged('In this officer’s hand for fifteen minutes'),
    ...problemResponses(403, 404, 409, 422),
  },
});

export const mountTakeConversation = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('act', staffOf(c))) return c.json(problem(problems, 'assistance.role_missing'), 403, problemHeaders);
    const officers = officerCommand(c, 'takeConversation', c.req.valid('param').conversationId);
    const outcome = await takeConversation(deps)(officers);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
