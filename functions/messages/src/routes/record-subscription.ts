import { createRoute } from '@hono/zod-openapi';
import { RecordSubscriptionRequest, SubscriptionQuota } from '@yilu/contracts';
import { type ApiApp, answers, body, commandOf, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { recordSubscription } from '../use-cases/record-subscription.js';

import { problems } from './problems.js';

const route = createRoute({
  operationId: 'recordSubscription',
  method: 'post',
  path: '/messages/subscriptions',
  request: { body: body(RecordSubscriptionRequest) },
  responses: { 200: answers(SubscriptionQuota, 'What may be sent in this wallet now'), ...problemResponses(409, 422) },
});

export const mountRecordSubscription = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const command = commandOf(c, 'recordSubscription');
    const outcome = await recordSubscription(deps)(command, personOf(c), c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
