import { createRoute } from '@hono/zod-openapi';
import { type ApiApp, commandOf, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { forwardReview } from '../use-cases/forward-review.js';
import { caseChanged, caseParams } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'forwardReview',
  method: 'post',
  path: '/accidents/staff/cases/{caseId}/review-forwarding',
  request: { params: caseParams },
  responses: { 200: caseChanged('Review forwarded'), ...problemResponses(403, 404, 409, 422) },
});

export const mountForwardReview = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const staff = staffOf(c);
    if (!mayDo('forwardReview', staff)) return c.json(problem(problems, 'accident.role_missing'), 403, problemHeaders);
    const by = { command: commandOf(c, 'forwardReview'), staff, caseId: c.req.valid('param').caseId };
    const outcome = await forwardReview(deps)(by);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
