import { createRoute } from '@hono/zod-openapi';
import { AssetView } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getAsset } from '../use-cases/get-asset.js';
import { assetParams, keepShortly } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'getAsset',
  method: 'get',
  path: '/feedback/assets/{assetCode}',
  request: { params: assetParams },
  responses: {
    200: answers(AssetView, 'A facility with a number, what can be wrong with it, and its open public reports'),
    ...problemResponses(404),
  },
});

export const mountGetAsset = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await getAsset(deps)(c.req.valid('param').assetCode);
    if (outcome.ok) return c.json(outcome.value, 200, keepShortly);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
