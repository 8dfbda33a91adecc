import { createRoute } from '@hono/zod-openapi';
import { RefreshSessionRequest, Session } from '@yilu/contracts';
import {
  type ApiApp,
  answers,
  body,
  commandProblems,
  type ProblemTable,
  problem,
  problemHeaders,
  problemResponses,
} from '@yilu/http';
import type { Deps } from '../ports.js';
import { type RefreshSessionRefusal, refreshSession } from '../use-cases/refresh-session.js';
import { commandHeaders, keyedCommand } from './command.js';
import { reusedProblems, sessionProblems } from './problems.js';

const problems = {
  ...sessionProblems,
  ...reusedProblems,
  ...commandProblems,
} as const satisfies ProblemTable<RefreshSessionRefusal>;

const route = createRoute({
  operationId: 'refreshSession',
  summary: 'Change a refresh token for new tokens',
  tags: ['identity'],
  method: 'post',
  path: '/identity/sessions/refresh',
  request: {
    headers: commandHeaders,
    body: body(RefreshSessionRequest),
  },
  responses: {
    200: answers(Session, 'New tokens'),
    ...problemResponses(401, 409, 422),
  },
});

export const mountRefreshSession = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await refreshSession(deps)(await keyedCommand(c, deps, 'refreshSession'), c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
