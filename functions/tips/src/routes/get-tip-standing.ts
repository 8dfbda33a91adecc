import { createRoute } from '@hono/zod-openapi';
import { TipStanding } from '@yilu/contracts';
import { type ApiApp, answers, personOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getTipStanding } from '../use-cases/get-tip-standing.js';

const route = createRoute({
  operationId: 'getTipStanding',
  method: 'get',
  path: '/tips/standing',
  responses: { 200: answers(TipStanding, 'What may be reported and how, and how the caller stands') },
});

export const mountGetTipStanding = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => c.json(await getTipStanding(deps)(personOf(c)), 200));
