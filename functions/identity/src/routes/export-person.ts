import { createRoute } from '@hono/zod-openapi';
import { PageQuery, PersonalDataExport } from '@yilu/contracts';
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
import { exportPerson } from '../use-cases/export-person.js';
import { sessionProblems } from './problems.js';

const problems = {
  ...sessionProblems,
} as const satisfies ProblemTable<SessionRefusal>;

const route = createRoute({
  operationId: 'exportPerson',
  summary: 'Everything held of the caller',
  tags: ['identity'],
  method: 'get',
  path: '/identity/me/export',
  request: { query: PageQuery },
  responses: {
    200: answers(PersonalDataExport, 'One page'),
    ...problemResponses(401),
  },
});

export const mountExportPerson = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await exportPerson(deps)(citizenOf(c), c.req.valid('query'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
