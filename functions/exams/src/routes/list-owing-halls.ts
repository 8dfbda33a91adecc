import { createRoute } from '@hono/zod-openapi';
import { OwingHalls } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listOwingHalls } from '../use-cases/list-owing-halls.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'listOwingExamHalls',
  method: 'get',
  path: '/exams/staff/owing-halls',
  responses: { 200: answers(OwingHalls, 'Halls that owe results, the longest due first'), ...problemResponses(403) },
});

export const mountListOwingHalls = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('listOwingHalls', staffOf(c)))
      return c.json(problem(problems, 'exams.role_missing'), 403, problemHeaders);
    return c.json(await listOwingHalls(deps)(), 200);
  });
