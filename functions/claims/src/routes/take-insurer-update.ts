import { createHash } from 'node:crypto';
import { createRoute } from '@hono/zod-openapi';
import { InsurerUpdate, InsurerUpdateTaken } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Vault } from '@yilu/vault';
import * as z from 'zod';
import { isGenuine } from '../adapters/standard-webhooks.js';
import type { Deps } from '../ports.js';
import { takeInsurerUpdate } from '../use-cases/take-insurer-update.js';

import { problems } from './problems.js';

const route = createRoute({
  operationId: 'takeInsurerUpdate',
  method: 'post',
  path: '/claims/insurer-updates',
  request: {
    headers: z.object({
      'webhook-id': z.string().min(1).max(100),
      'webhook-timestamp': z.string().max(20),
      'webhook-signature': z.string().max(1000),
    }),
    body: body(InsurerUpdate),
  },
  responses: { 200: answers(InsurerUpdateTaken, 'Taken, now or before'), ...problemResponses(401, 404, 409, 422) },
});

/** No citizen's token: the signature of the insurer that the body names is the proof. */
export const mountTakeInsurerUpdate = (app: ApiApp, deps: Deps & { readonly vault: Vault }) =>
  app.openapi(route, async (c) => {
    const headers = c.req.valid('header');
    const [id, timestamp, signature] = [
      headers['webhook-id'],
      headers['webhook-timestamp'],
      headers['webhook-signature'],
    ];
    const raw = await c.req.text();
    const outcome = await takeInsurerUpdate(deps)({
      id,
      hash: createHash('sha256').update(raw).digest('hex'),
      update: c.req.valid('json'),
      isGenuine: (secrets, now) => isGenuine(secrets, { id, timestamp, signature }, raw, now),
    });
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
