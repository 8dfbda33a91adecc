import { createRoute } from '@hono/zod-openapi';
import { ClaimDeliveryFile, ClaimDeliveryId } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import * as z from 'zod';
import type { Deps } from '../ports.js';
import { getClaimDelivery } from '../use-cases/get-delivery.js';

import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'getClaimDelivery',
  method: 'get',
  path: '/claims/staff/deliveries/{deliveryId}',
  request: { params: z.object({ deliveryId: ClaimDeliveryId }) },
  responses: { 200: answers(ClaimDeliveryFile, 'One message with every try'), ...problemResponses(403, 404) },
});

export const mountGetClaimDelivery = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const staff = staffOf(c);
    if (!mayDo('getClaimDelivery', staff)) return c.json(problem(problems, 'claims.role_missing'), 403, problemHeaders);
    const outcome = await getClaimDelivery(deps)(staff, c.req.valid('param').deliveryId);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
