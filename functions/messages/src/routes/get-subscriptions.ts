import { createRoute } from '@hono/zod-openapi';
import { SubscriptionQuota } from '@yilu/contracts';
import { type ApiApp, answers, citizenOf, personOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getSubscriptions } from '../use-cases/get-subscriptions.js';

const route = createRoute({
  operationId: 'getSubscriptions',
  method: 'get',
  path: '/messages/subscriptions',
  responses: { 200: answers(SubscriptionQuota, 'What may still be sent in the app I stand in') },
});

export const mountGetSubscriptions = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    return c.json(await getSubscriptions(deps)(personOf(c), citizenOf(c).provider), 200);
  });
