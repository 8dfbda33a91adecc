import { createRoute } from '@hono/zod-openapi';
import { SubscriptionQuota } from '@yilu/contracts';
import { type ApiApp, citizenOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getSubscriptions } from '../use-cases/get-subscriptions.js';
import { answers, readerId } from './frame.js';

const route = createRoute({
  operationId: 'getSubscriptions',
  method: 'get',
  path: '/messages/subscriptions',
  responses: { 200: answers(SubscriptionQuota, 'What may still be sent in the app I stand in') },
});

export const mountGetSubscriptions = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    return c.json(await getSubscriptions(deps)(readerId(c), citizenOf(c).provider), 200);
  });
