import { createRoute } from '@hono/zod-openapi';
import { ConversationView, ThreadQuery } from '@yilu/contracts';
import { type ApiApp, answers, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { readMyConversation } from '../use-cases/read-my-conversation.js';
import { conversationParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'readMyConversation',
  method: 'get',
  path: '/assistance/conversations/{conversationId}',
  request: { params: conversationParams, query: ThreadQuery },
  responses: { 200: answers(ConversationView, 'What was said, and the place in the line'), ...problemResponses(404) },
});

export const mountReadMyConversation = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const { conversationId } = c.req.valid('param');
    const outcome = await readMyConversation(deps)(personOf(c), conversationId, c.req.valid('query'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
