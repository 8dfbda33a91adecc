import { createRoute } from '@hono/zod-openapi';
import { GuestChallenge } from '@yilu/contracts';
import { type ApiApp, answers } from '@yilu/http';
import type { Deps } from '../ports.js';
import { makeChallenge } from '../use-cases/guest-challenge.js';

const route = createRoute({
  operationId: 'makeChallenge',
  method: 'get',
  path: '/violations/guest-challenge',
  responses: { 200: answers(GuestChallenge, 'A question in plain words') },
});

export const mountMakeChallenge = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => c.json(await makeChallenge(deps)(), 200, { 'cache-control': 'no-store' }));
