import { createRoute } from '@hono/zod-openapi';
import { MessagePreferences } from '@yilu/contracts';
import { type ApiApp, answers, body, commandOf, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { changeMessagePreferences } from '../use-cases/change-message-preferences.js';

import { problems } from './problems.js';

const route = createRoute({
  operationId: 'changeMessagePreferences',
  method: 'put',
  path: '/messages/preferences',
  request: { body: body(MessagePreferences) },
  responses: { 200: answers(MessagePreferences, 'As they are from now on'), ...problemResponses(409, 422) },
});

export const mountChangeMessagePreferences = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const command = commandOf(c, 'changeMessagePreferences');
    const outcome = await changeMessagePreferences(deps)(command, personOf(c), c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
