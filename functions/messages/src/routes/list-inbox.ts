import { createRoute } from '@hono/zod-openapi';
import { InboxMessage, PageQuery, page } from '@yilu/contracts';
import { type ApiApp, answers, personOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listInbox } from '../use-cases/list-inbox.js';

const route = createRoute({
  operationId: 'listInbox',
  method: 'get',
  path: '/messages/inbox',
  request: { query: PageQuery },
  responses: { 200: answers(page(InboxMessage), 'My messages, newest first') },
});

export const mountListInbox = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    return c.json(await listInbox(deps)(personOf(c), c.req.valid('query')), 200);
  });
