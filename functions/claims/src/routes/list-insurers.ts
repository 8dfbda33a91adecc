import { createRoute } from '@hono/zod-openapi';
import { Insurers } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listInsurers } from '../use-cases/list-insurers.js';

import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'listInsurers',
  method: 'get',
  path: '/claims/staff/insurers',
  responses: { 200: answers(Insurers, 'Every insurer that the city knows'), ...problemResponses(403) },
});

export const mountListInsurers = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('listInsurers', staffOf(c)))
      return c.json(problem(problems, 'claims.role_missing'), 403, problemHeaders);
    return c.json(await listInsurers(deps)(), 200);
  });
