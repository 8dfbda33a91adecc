import { createRoute } from '@hono/zod-openapi';
import { PageQuery, StaffSessionView } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getRoster } from '../use-cases/get-roster.js';
import { officerOf, sessionParams } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'getExamRoster',
  method: 'get',
  path: '/exams/staff/sessions/{sessionId}',
  request: { params: sessionParams, query: PageQuery },
  responses: {
    200: answers(StaffSessionView, 'The session with who comes, masked, and what they need'),
    ...problemResponses(403, 404),
  },
});

export const mountGetRoster = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('getRoster', staffOf(c))) return c.json(problem(problems, 'exams.role_missing'), 403, problemHeaders);
    const outcome = await getRoster(deps)(officerOf(c), c.req.valid('param').sessionId, c.req.valid('query'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
