import { createRoute } from '@hono/zod-openapi';
import { ReviewTipRequest, TipChanged } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { StaffDeps } from '../ports.js';
import { reviewTip } from '../use-cases/review-tip.js';
import { staffCommand, tipParams } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'reviewTip',
  method: 'post',
  path: '/tips/staff/tips/{tipId}/review',
  request: { params: tipParams, body: body(ReviewTipRequest) },
  responses: { 200: answers(TipChanged, 'Adopted, or not with a reason'), ...problemResponses(403, 404, 409, 422) },
});

export const mountReviewTip = (app: ApiApp, deps: StaffDeps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('reviewTip', staffOf(c))) return c.json(problem(problems, 'tips.role_missing'), 403, problemHeaders);
    const { tipId } = c.req.valid('param');
    const outcome = await reviewTip(deps)(staffCommand(c, 'reviewTip'), tipId, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
