import { createRoute } from '@hono/zod-openapi';
import { page, StaffClaim, StaffClaimQuery } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listStaffClaims } from '../use-cases/list-staff-claims.js';

import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'listStaffClaims',
  method: 'get',
  path: '/claims/staff/claims',
  request: { query: StaffClaimQuery },
  responses: { 200: answers(page(StaffClaim), 'Claims by the limit that ends first'), ...problemResponses(403) },
});

export const mountListStaffClaims = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const staff = staffOf(c);
    if (!mayDo('listStaffClaims', staff)) return c.json(problem(problems, 'claims.role_missing'), 403, problemHeaders);
    return c.json(await listStaffClaims(deps)(staff, c.req.valid('query')), 200);
  });
