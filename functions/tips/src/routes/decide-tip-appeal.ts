import { createRoute } from '@hono/zod-openapi';
import { DecideAppealRequest, TipChanged } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { StaffDeps } from '../ports.js';
import { decideTipAppeal } from '../use-cases/decide-tip-appeal.js';
import { staffCommand, tipParams } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'decideTipAppeal',
  method: 'post',
  path: '/tips/staff/tips/{tipId}/appeal-decision',
  request: { params: tipParams, body: body(DecideAppealRequest) },
  responses: { 200: answers(TipChanged, 'Cleared, or kept'), ...problemResponses(403, 404, 409, 422) },
});

export const mountDecideTipAppeal = (app: ApiApp, deps: StaffDeps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('decideTipAppeal', staffOf(c)))
      return c.json(problem(problems, 'tips.role_missing'), 403, problemHeaders);
    const { tipId } = c.req.valid('param');
    const outcome = await decideTipAppeal(deps)(staffCommand(c, 'decideTipAppeal'), tipId, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
