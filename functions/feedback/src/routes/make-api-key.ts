import { createRoute } from '@hono/zod-openapi';
import { ApiKeyMade, MakeApiKeyRequest } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { makeApiKey } from '../use-cases/make-api-key.js';
import { staffCommand } from './frame.js';
import { mayKeepKeys } from './key-roles.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'makeApiKey',
  method: 'post',
  path: '/feedback/staff/keys',
  request: { body: body(MakeApiKeyRequest) },
  responses: { 201: answers(ApiKeyMade, 'The key, shown this once'), ...problemResponses(403, 409, 422) },
});

export const mountMakeApiKey = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayKeepKeys(staffOf(c))) return c.json(problem(problems, 'feedback.role_missing'), 403, problemHeaders);
    const outcome = await makeApiKey(deps)(staffCommand(c, 'makeApiKey'), c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
