import { createRoute } from '@hono/zod-openapi';
import { Garage } from '@yilu/contracts';
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
import { getGarage } from '../use-cases/get-garage.js';
import { sessionProblems } from './problems.js';

const problems = {
  ...sessionProblems,
} as const satisfies ProblemTable<SessionRefusal>;

const route = createRoute({
  operationId: 'getGarage',
  summary: 'Licence and vehicles of the caller',
  tags: ['identity'],
  method: 'get',
  path: '/identity/me/garage',
  responses: {
    200: answers(Garage, 'The garage'),
    ...problemResponses(401),
  },
});

export const mountGetGarage = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await getGarage(deps)(citizenOf(c));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
