import { createRoute } from '@hono/zod-openapi';
import { ConversationSummary, PageQuery, page } from '@yilu/contracts';
import type { ApiApp } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listMyConversations } from '../use-cases/list-my-conversations.js';
import { answers, personId } from './frame.js';

const route = createRoute({
  operationId: 'listMyConversations',
  method: 'get',
  path: '/assistance/conversations',
  request: { query: PageQuery },
  responses: { 200: answers(page(ConversationSummary), 'My conversations, newest first') },
});

export const mountListMyConversations = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    return c.json(await listMyConversations(deps)(personId(c), c.req.valid('query')), 200);
  });
