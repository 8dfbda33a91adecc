import { createRoute } from '@hono/zod-openapi';
import {
  type ApiApp,
  citizenOf,
  commandProblems,
  type ProblemTable,
  problem,
  problemHeaders,
  problemResponses,
} from '@yilu/http';
import type { Deps } from '../ports.js';
import { type SignOutEverywhereRefusal, signOutEverywhere } from '../use-cases/sign-out-everywhere.js';
import { commandHeaders, keyedCommand } from './command.js';
import { sessionProblems } from './problems.js';

const problems = {
  ...sessionProblems,
  ...commandProblems,
} as const satisfies ProblemTable<SignOutEverywhereRefusal>;

const route = createRoute({
  operationId: 'signOutEverywhere',
  summary: 'Sign every app out',
  tags: ['identity'],
  method: 'delete',
  path: '/identity/sessions',
  request: { headers: commandHeaders },
  responses: {
    204: { description: 'Signed out everywhere' },
    ...problemResponses(401, 409, 422),
  },
});

export const mountSignOutEverywhere = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await signOutEverywhere(deps)(citizenOf(c), await keyedCommand(c, deps, 'signOutEverywhere'));
    if (outcome.ok) return c.body(null, 204);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
