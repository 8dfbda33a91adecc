import { createRoute } from '@hono/zod-openapi';
import type { CommandRefusal } from '@yilu/dynamo';
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
import { signOut } from '../use-cases/sign-out.js';
import { commandHeaders, keyedCommand } from './command.js';

const problems = {
  ...commandProblems,
} as const satisfies ProblemTable<CommandRefusal>;

const route = createRoute({
  operationId: 'signOut',
  summary: 'Sign this app out',
  tags: ['identity'],
  method: 'delete',
  path: '/identity/sessions/current',
  request: { headers: commandHeaders },
  responses: {
    204: { description: 'Signed out' },
    ...problemResponses(409, 422),
  },
});

export const mountSignOut = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await signOut(deps)(citizenOf(c), await keyedCommand(c, deps, 'signOut'));
    if (outcome.ok) return c.body(null, 204);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
