import { createRoute } from '@hono/zod-openapi';
import { DeletePersonResponse } from '@yilu/contracts';
import {
  type ApiApp,
  answers,
  citizenOf,
  commandProblems,
  type ProblemTable,
  problem,
  problemHeaders,
  problemResponses,
} from '@yilu/http';
import type { Deps } from '../ports.js';
import { type DeletePersonRefusal, deletePerson } from '../use-cases/delete-person.js';
import { commandHeaders, keyedCommand } from './command.js';
import { sessionProblems } from './problems.js';

const problems = {
  ...sessionProblems,
  ...commandProblems,
} as const satisfies ProblemTable<DeletePersonRefusal>;

const route = createRoute({
  operationId: 'deletePerson',
  summary: 'Delete the caller',
  tags: ['identity'],
  method: 'delete',
  path: '/identity/me',
  request: { headers: commandHeaders },
  responses: {
    200: answers(DeletePersonResponse, 'Deleted, with what the law retains'),
    ...problemResponses(401, 409, 422),
  },
});

export const mountDeletePerson = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await deletePerson(deps)(citizenOf(c), await keyedCommand(c, deps, 'deletePerson'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
