import { createRoute } from '@hono/zod-openapi';
import { ClaimDelivery, ClaimDeliveryQuery, page } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listClaimDeliveries } from '../use-cases/list-deliveries.js';

import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'listClaimDeliveries',
  method: 'get',
  path: '/claims/staff/deliveries',
  request: { query: ClaimDeliveryQuery },
  responses: { 200: answers(page(ClaimDelivery), 'Messages in one state, newest first'), ...problemResponses(403) },
});

export const mountListClaimDeliveries = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const staff = staffOf(c);
    if (!mayDo('listClaimDeliveries', staff))
      return c.json(problem(problems, 'claims.role_missing'), 403, problemHeaders);
    return c.json(await listClaimDeliveries(deps)(staff, c.req.valid('query')), 200);
  });
