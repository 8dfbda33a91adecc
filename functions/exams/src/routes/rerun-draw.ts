import { createRoute } from '@hono/zod-openapi';
import { PlanChanged, RerunDrawRequest } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { rerunDraw } from '../use-cases/rerun-draw.js';
import { planParams, staffCommand } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'rerunDraw',
  method: 'post',
  path: '/exams/staff/plans/{planId}/reruns',
  request: { params: planParams, body: body(RerunDrawRequest) },
  responses: { 201: answers(PlanChanged, 'Ordered'), ...problemResponses(403, 404, 409, 422) },
});

export const mountRerunDraw = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('rerunDraw', staffOf(c))) return c.json(problem(problems, 'exams.role_missing'), 403, problemHeaders);
    const outcome = await rerunDraw(deps)(
      staffCommand(c, 'rerunDraw'),
      c.req.valid('param').planId,
      c.req.valid('json'),
    );
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
