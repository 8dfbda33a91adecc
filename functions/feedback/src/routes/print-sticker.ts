import { createRoute } from '@hono/zod-openapi';
import { type ApiApp, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import * as z from 'zod';
import type { Deps } from '../ports.js';
import { printSticker } from '../use-cases/print-sticker.js';
import { mayKeepAssets } from './asset-roles.js';
import { assetParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'printSticker',
  method: 'get',
  path: '/feedback/staff/assets/{assetCode}/sticker',
  request: { params: assetParams },
  responses: {
    200: { description: 'A sticker to print, 50 mm wide', content: { 'image/svg+xml': { schema: z.string() } } },
    ...problemResponses(403, 404),
  },
});

export const mountPrintSticker = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayKeepAssets(staffOf(c))) return c.json(problem(problems, 'feedback.role_missing'), 403, problemHeaders);
    const { assetCode } = c.req.valid('param');
    const outcome = await printSticker(deps)(assetCode);
    if (outcome.ok)
      return c.body(outcome.value, 200, {
        'content-type': 'image/svg+xml',
        'content-disposition': `attachment; filename="${assetCode}.svg"`,
        'cache-control': 'private, no-store',
      });
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
