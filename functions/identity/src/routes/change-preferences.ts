import { createRoute } from '@hono/zod-openapi';
import { ChangePreferencesRequest, Me } from '@yilu/contracts';
import {
  type ApiApp,
  answers,
  body,
  citizenOf,
  commandProblems,
  type ProblemTable,
  problem,
  problemHeaders,
  problemResponses,
} from '@yilu/http';
import type { Deps } from '../ports.js';
import { type ChangePreferencesRefusal, changePreferences } from '../use-cases/change-preferences.js';
import { commandHeaders, keyedCommand } from './command.js';
import { sessionProblems } from './problems.js';

const problems = {
  ...sessionProblems,
  ...commandProblems,
} as const satisfies ProblemTable<ChangePreferencesRefusal>;

const route = createRoute({
  operationId: 'changePreferences',
  summary: 'Change language and elder mode',
  tags: ['identity'],
  method: 'patch',
  path: '/identity/me/preferences',
  request: {
    headers: commandHeaders,
    body: body(ChangePreferencesRequest),
  },
  responses: {
    200: answers(Me, 'The caller'),
    ...problemResponses(401, 409, 422),
  },
});

export const mountChangePreferences = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await changePreferences(deps)(
      citizenOf(c),
      await keyedCommand(c, deps, 'changePreferences'),
      c.req.valid('json'),
    );
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
