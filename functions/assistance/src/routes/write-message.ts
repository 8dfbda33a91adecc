import { createRoute } from '@hono/zod-openapi';
import { WriteMessageRequest } from '@yilu/contracts';
import { type ApiApp, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { writeMessage } from '../use-cases/write-message.js';
import { citizenCommand, conversationChanged, conversationParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'writeMessage',
  method: 'post',
  path: '/assistance/conversations/{conversationId}/messages',
  request: { params: conversationParams, body: body(WriteMessageRequest) },
  responses: { 201: conversationChanged('It is in the thread'), ...problemResponses(404, 409, 422) },
});

export const mountWriteMessage = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const own = citizenCommand(c, 'writeMessage', c.req.valid('param').conversationId);
    const outcome = await writeMessage(deps)(own, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
