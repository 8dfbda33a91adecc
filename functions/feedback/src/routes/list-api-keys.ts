import { createRoute } from '@hono/zod-openapi';
import { ApiKeyPage, PageQuery } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listApiKeys } from '../use-cases/list-api-keys.js';
import { mayKeepKeys } from './key-roles.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'listApiKeys',
  method: 'get',
  path: '/feedback/staff/keys',
  request: { query: PageQuery },
  responses: { 200: answers(ApiKeyPage, 'Keys of Open311, the newest first'), ...problemResponses(403) },
});

export const mountListApiKeys = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayKeepKeys(staffOf(c))) return c.json(problem(problems, 'feedback.role_missing'), 403, problemHeaders);
    return c.json(await listApiKeys(deps)(c.req.valid('query')), 200);
  });
