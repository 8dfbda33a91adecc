import { createRoute } from '@hono/zod-openapi';
import { ConversationSummary, PageQuery, page } from '@yilu/contracts';
import { type ApiApp, answers, personOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listMyConversations } from '../use-cases/list-my-conversations.js';

const route = createRoute({
  operationId: 'listMyConversations',
  method: 'get',
  path: '/assistance/conversations',
  request: { query: PageQuery },
  responses: { 200: answers(page(ConversationSummary), 'My conversations, newest first') },
});

export const mountListMyConversations = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    return c.json(await listMyConversations(deps)(personOf(c), c.req.valid('query')), 200);
  });
