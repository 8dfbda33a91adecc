import { createRoute } from '@hono/zod-openapi';
import { NearbyQuery, NearbyReports, type StaffRole } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listNearby } from '../use-cases/list-nearby.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'listNearbyForStaff',
  method: 'get',
  path: '/feedback/staff/nearby',
  request: { query: NearbyQuery },
  responses: { 200: answers(NearbyReports, 'The same, from farther around'), ...problemResponses(403) },
});

/** Whoever of an outside owner looks sees his own reports alone. */
const readers: readonly StaffRole[] = ['desk_operator', 'facilities', 'supervisor', 'auditor'];

export const mountListNearbyForStaff = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (staffOf(c).roles.some((role) => readers.includes(role)))
      return c.json({ items: await listNearby(deps, 'staff')(c.req.valid('query')) }, 200);
    const refused = problem(problems, 'feedback.role_missing');
    return c.json(refused, refused.status, problemHeaders);
  });
