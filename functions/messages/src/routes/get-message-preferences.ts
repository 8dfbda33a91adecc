import { createRoute } from '@hono/zod-openapi';
import { MessagePreferences } from '@yilu/contracts';
import { type ApiApp, answers, personOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getMessagePreferences } from '../use-cases/get-message-preferences.js';

const route = createRoute({
  operationId: 'getMessagePreferences',
  method: 'get',
  path: '/messages/preferences',
  responses: { 200: answers(MessagePreferences, 'Quiet hours, SMS and language of messages') },
});

export const mountGetMessagePreferences = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    return c.json(await getMessagePreferences(deps)(personOf(c)), 200);
  });
