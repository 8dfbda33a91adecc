import { createRoute } from '@hono/zod-openapi';
import { InsurerId, InsurerSecret } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import * as z from 'zod';
import type { StaffDeps } from '../ports.js';
import { rotateSecret } from '../use-cases/rotate-secret.js';
import { staffCommand } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'rotateSecret',
  method: 'post',
  path: '/claims/staff/insurers/{insurerId}/secrets',
  request: { params: z.object({ insurerId: InsurerId }) },
  responses: {
    200: answers(InsurerSecret, 'The new secret, shown this once'),
    ...problemResponses(403, 404, 409, 422),
  },
});

export const mountRotateSecret = (app: ApiApp, deps: StaffDeps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('rotateSecret', staffOf(c)))
      return c.json(problem(problems, 'claims.role_missing'), 403, problemHeaders);
    const outcome = await rotateSecret(deps)(staffCommand(c, 'rotateSecret'), c.req.valid('param').insurerId);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
