import { createRoute } from '@hono/zod-openapi';
import { ClaimDelivery, ClaimDeliveryId } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import * as z from 'zod';
import type { Deps } from '../ports.js';
import { resendDelivery } from '../use-cases/resend-delivery.js';
import { staffCommand } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'resendDelivery',
  method: 'post',
  path: '/claims/staff/deliveries/{deliveryId}/resend',
  request: { params: z.object({ deliveryId: ClaimDeliveryId }) },
  responses: { 200: answers(ClaimDelivery, 'Due again at once'), ...problemResponses(403, 404, 409, 422) },
});

export const mountResendDelivery = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('resendDelivery', staffOf(c)))
      return c.json(problem(problems, 'claims.role_missing'), 403, problemHeaders);
    const outcome = await resendDelivery(deps)(staffCommand(c, 'resendDelivery'), c.req.valid('param').deliveryId);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
