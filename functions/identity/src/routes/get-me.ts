import { createRoute } from '@hono/zod-openapi';
import { Me } from '@yilu/contracts';
import {
  type ApiApp,
  answers,
  citizenOf,
  type ProblemTable,
  problem,
  problemHeaders,
  problemResponses,
} from '@yilu/http';
import type { SessionRefusal } from '../domain/session.js';
import type { Deps } from '../ports.js';
import { getMe } from '../use-cases/get-me.js';
import { sessionProblems } from './problems.js';

const problems = {
  ...sessionProblems,
} as const satisfies ProblemTable<SessionRefusal>;

const route = createRoute({
  operationId: 'getMe',
  summary: 'The caller as he sees himself',
  tags: ['identity'],
  method: 'get',
  path: '/identity/me',
  responses: {
    200: answers(Me, 'The caller'),
    ...problemResponses(401),
  },
});

export const mountGetMe = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await getMe(deps)(citizenOf(c));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
