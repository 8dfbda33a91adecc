import { createRoute } from '@hono/zod-openapi';
import { ApiKeyId, ApiKeyView } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import * as z from 'zod';
import type { Deps } from '../ports.js';
import { revokeApiKey } from '../use-cases/revoke-api-key.js';
import { staffCommand } from './frame.js';
import { mayKeepKeys } from './key-roles.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'revokeApiKey',
  method: 'post',
  path: '/feedback/staff/keys/{keyId}/revocation',
  request: { params: z.object({ keyId: ApiKeyId }) },
  responses: { 200: answers(ApiKeyView, 'It opens nothing any more'), ...problemResponses(403, 404, 409, 422) },
});

export const mountRevokeApiKey = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayKeepKeys(staffOf(c))) return c.json(problem(problems, 'feedback.role_missing'), 403, problemHeaders);
    const outcome = await revokeApiKey(deps)(staffCommand(c, 'revokeApiKey'), c.req.valid('param').keyId);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
