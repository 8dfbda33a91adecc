import { createRoute } from '@hono/zod-openapi';
import { ClaimsCentres } from '@yilu/contracts';
import { type ApiApp, answers } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listCentres } from '../use-cases/list-centres.js';

const route = createRoute({
  operationId: 'listCentres',
  method: 'get',
  path: '/claims/centres',
  responses: { 200: answers(ClaimsCentres, 'The city’s claims centres, with today’s hours') },
});

export const mountListCentres = (app: ApiApp, deps: Deps) => app.openapi(route, (c) => c.json(listCentres(deps), 200));
