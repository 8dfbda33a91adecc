import { createRoute } from '@hono/zod-openapi';
import { MessageId, MessageRead } from '@yilu/contracts';
import { type ApiApp, answers, commandOf, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import * as z from 'zod';
import type { Deps } from '../ports.js';
import { markRead } from '../use-cases/mark-read.js';

import { problems } from './problems.js';

const route = createRoute({
  operationId: 'markRead',
  method: 'post',
  path: '/messages/inbox/{messageId}/read',
  request: { params: z.object({ messageId: MessageId }) },
  responses: { 200: answers(MessageRead, 'Read, at its first instant'), ...problemResponses(404, 409, 422) },
});

export const mountMarkRead = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const { messageId } = c.req.valid('param');
    const outcome = await markRead(deps)(commandOf(c, 'markRead'), personOf(c), messageId);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
