import { createRoute } from '@hono/zod-openapi';
import { ReviewContestRequest } from '@yilu/contracts';
import { type ApiApp, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { reviewContest } from '../use-cases/review-contest.js';
import { staffCommand, taskChanged, taskParams } from './frame.js';
import { staffProblems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'reviewContest',
  method: 'post',
  path: '/moves/staff/tasks/{taskId}/review',
  request: { params: taskParams, body: body(ReviewContestRequest) },
  responses: { 200: taskChanged('Found'), ...problemResponses(403, 404, 409, 422) },
});

export const mountReviewContest = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('reviewContest', staffOf(c)))
      return c.json(problem(staffProblems, 'moves.role_missing'), 403, problemHeaders);
    const outcome = await reviewContest(deps)(
      staffCommand(c, 'reviewContest'),
      c.req.valid('param').taskId,
      c.req.valid('json'),
    );
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(staffProblems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
