import { createRoute } from '@hono/zod-openapi';
import { ObligationPage, PageQuery } from '@yilu/contracts';
import { type ApiApp, answers, personOf } from '@yilu/http';
import type { CitizenDeps } from '../ports.js';
import { listObligations } from '../use-cases/list-obligations.js';

const route = createRoute({
  operationId: 'listObligations',
  method: 'get',
  path: '/payments/obligations',
  request: { query: PageQuery },
  responses: { 200: answers(ObligationPage, 'What the caller owes or owed, the newest first') },
});

export const mountListObligations = (app: ApiApp, deps: CitizenDeps) =>
  app.openapi(route, async (c) => c.json(await listObligations(deps)(personOf(c), c.req.valid('query')), 200));
