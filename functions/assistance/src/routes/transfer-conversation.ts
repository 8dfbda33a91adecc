import { createRoute } from '@hono/zod-openapi';
import { TransferConversationRequest } from '@yilu/contracts';
import { type ApiApp, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { transferConversation } from '../use-cases/transfer-conversation.js';
import { conversationChanged, conversationParams, officerCommand } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'transferConversation',
  method: 'post',
  path: '/assistance/staff/conversations/{conversationId}/transfer',
  request: { params: conversationParams, body: body(TransferConversationRequest) },
  responses: { 200: conversationChanged('Back in the line for a colleague'), ...problemResponses(403, 404, 409, 422) },
});

export const mountTransferConversation = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('act', staffOf(c))) return c.json(problem(problems, 'assistance.role_missing'), 403, problemHeaders);
    const officers = officerCommand(c, 'transferConversation', c.req.valid('param').conversationId);
    const outcome = await transferConversation(deps)(officers, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
