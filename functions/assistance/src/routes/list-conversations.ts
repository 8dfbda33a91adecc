import { createRoute } from '@hono/zod-openapi';
import { ConversationEntry, PageQuery, page } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listConversations } from '../use-cases/list-conversations.js';

import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'listConversations',
  method: 'get',
  path: '/assistance/staff/conversations',
  request: { query: PageQuery },
  responses: { 200: answers(page(ConversationEntry), 'Open, longest waiting first'), ...problemResponses(403) },
});

export const mountListConversations = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('look', staffOf(c))) return c.json(problem(problems, 'assistance.role_missing'), 403, problemHeaders);
    return c.json(await listConversations(deps)(c.req.valid('query')), 200);
  });
