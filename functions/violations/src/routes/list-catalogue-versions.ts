import { createRoute } from '@hono/zod-openapi';
import { CatalogueVersions } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listCatalogueVersions } from '../use-cases/list-catalogue-versions.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'listCatalogueVersions',
  method: 'get',
  path: '/violations/staff/catalogue',
  responses: { 200: answers(CatalogueVersions, 'Versions of flexible enforcement'), ...problemResponses(403) },
});

export const mountListCatalogueVersions = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('listCatalogueVersions', staffOf(c)))
      return c.json(problem(problems, 'violations.role_missing'), 403, problemHeaders);
    return c.json(await listCatalogueVersions(deps)(), 200);
  });
