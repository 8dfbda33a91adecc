import { createRoute } from '@hono/zod-openapi';
import { DeliveryAttempt, DeliveryQuery, page, type StaffRole } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listDeliveries } from '../use-cases/list-deliveries.js';

import { problems } from './problems.js';

/** Who answers for it that citizens hear of their cases. */
const mayRead: readonly StaffRole[] = ['supervisor', 'desk_operator', 'accident_officer'];

const route = createRoute({
  operationId: 'listDeliveries',
  method: 'get',
  path: '/messages/staff/deliveries',
  request: { query: DeliveryQuery },
  responses: { 200: answers(page(DeliveryAttempt), 'Every try to reach somebody'), ...problemResponses(403) },
});

export const mountListDeliveries = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const staff = staffOf(c);
    if (!mayRead.some((role) => staff.roles.includes(role)))
      return c.json(problem(problems, 'message.role_missing'), 403, problemHeaders);
    return c.json(await listDeliveries(deps)(staff, c.req.valid('query')), 200);
  });
