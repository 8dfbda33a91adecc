import { createRoute } from '@hono/zod-openapi';
import { ConnectInsurerRequest, InsurerChanged, InsurerId } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import * as z from 'zod';
import type { StaffDeps } from '../ports.js';
import { connectInsurer } from '../use-cases/connect-insurer.js';
import { staffCommand } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'connectInsurer',
  method: 'put',
  path: '/claims/staff/insurers/{insurerId}',
  request: { params: z.object({ insurerId: InsurerId }), body: body(ConnectInsurerRequest) },
  responses: { 200: answers(InsurerChanged, 'Its address is known'), ...problemResponses(403, 409, 422) },
});

export const mountConnectInsurer = (app: ApiApp, deps: StaffDeps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('connectInsurer', staffOf(c)))
      return c.json(problem(problems, 'claims.role_missing'), 403, problemHeaders);
    const outcome = await connectInsurer(deps)(
      staffCommand(c, 'connectInsurer'),
      c.req.valid('param').insurerId,
      c.req.valid('json'),
    );
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
