import { createRoute } from '@hono/zod-openapi';
import { ConversationOpened, OpenConversationRequest } from '@yilu/contracts';
import {
  type ApiApp,
  answers,
  body,
  citizenOf,
  commandOf,
  personOf,
  problem,
  problemHeaders,
  problemResponses,
} from '@yilu/http';
import type { Deps } from '../ports.js';
import { openConversation } from '../use-cases/open-conversation.js';

import { problems } from './problems.js';

const route = createRoute({
  operationId: 'openConversation',
  method: 'post',
  path: '/assistance/conversations',
  request: { body: body(OpenConversationRequest) },
  responses: { 201: answers(ConversationOpened, 'The one open conversation'), ...problemResponses(401, 409, 422) },
});

export const mountOpenConversation = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const command = commandOf(c, 'openConversation');
    const { provider } = citizenOf(c);
    const outcome = await openConversation(deps)(command, personOf(c), provider, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
