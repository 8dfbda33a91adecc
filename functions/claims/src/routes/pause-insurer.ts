import { createRoute } from '@hono/zod-openapi';
import { InsurerChanged, InsurerId, PauseInsurerRequest } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import * as z from 'zod';
import type { Deps } from '../ports.js';
import { pauseInsurer } from '../use-cases/pause-insurer.js';
import { staffCommand } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'pauseInsurer',
  method: 'put',
  path: '/claims/staff/insurers/{insurerId}/pause',
  request: { params: z.object({ insurerId: InsurerId }), body: body(PauseInsurerRequest) },
  responses: { 200: answers(InsurerChanged, 'Held back, or let go again'), ...problemResponses(403, 404, 409, 422) },
});

export const mountPauseInsurer = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('pauseInsurer', staffOf(c)))
      return c.json(problem(problems, 'claims.role_missing'), 403, problemHeaders);
    const outcome = await pauseInsurer(deps)(
      staffCommand(c, 'pauseInsurer'),
      c.req.valid('param').insurerId,
      c.req.valid('json').paused,
    );
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
