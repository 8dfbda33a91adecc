import { createRoute } from '@hono/zod-openapi';
import { AssetRecorded, RecordAssetRequest } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { recordAsset } from '../use-cases/record-asset.js';
import { mayKeepAssets } from './asset-roles.js';
import { assetParams, staffCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'recordAsset',
  method: 'put',
  path: '/feedback/staff/assets/{assetCode}',
  request: { params: assetParams, body: body(RecordAssetRequest) },
  responses: {
    200: answers(AssetRecorded, 'The facility carries this number and stands there'),
    ...problemResponses(403, 409, 422),
  },
});

export const mountRecordAsset = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayKeepAssets(staffOf(c))) return c.json(problem(problems, 'feedback.role_missing'), 403, problemHeaders);
    const by = staffCommand(c, 'recordAsset');
    const outcome = await recordAsset(deps)(by, c.req.valid('param').assetCode, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
