import { createRoute } from '@hono/zod-openapi';
import { OfficerConversationView, ThreadQuery } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { readConversation } from '../use-cases/read-conversation.js';
import { conversationParams } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'readConversation',
  method: 'get',
  path: '/assistance/staff/conversations/{conversationId}',
  request: { params: conversationParams, query: ThreadQuery },
  responses: { 200: answers(OfficerConversationView, 'The thread, its name masked'), ...problemResponses(403, 404) },
});

export const mountReadConversation = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const staff = staffOf(c);
    if (!mayDo('look', staff)) return c.json(problem(problems, 'assistance.role_missing'), 403, problemHeaders);
    const outcome = await readConversation(deps)(staff, c.req.valid('param').conversationId, c.req.valid('query'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
