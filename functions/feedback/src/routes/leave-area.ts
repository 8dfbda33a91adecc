import { createRoute } from '@hono/zod-openapi';
import { AreaChanged, AreaId } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import * as z from 'zod';
import type { Deps } from '../ports.js';
import { leaveArea } from '../use-cases/leave-area.js';
import { citizenCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'leaveArea',
  method: 'delete',
  path: '/feedback/areas/{areaId}',
  request: { params: z.object({ areaId: AreaId }) },
  responses: { 200: answers(AreaChanged, 'He watches it no longer'), ...problemResponses(404, 409, 422) },
});

export const mountLeaveArea = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await leaveArea(deps)(citizenCommand(c, 'leaveArea'), c.req.valid('param').areaId);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
