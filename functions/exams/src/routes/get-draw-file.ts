import { createRoute } from '@hono/zod-openapi';
import { DrawFileParams } from '@yilu/contracts';
import { type ApiApp, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { linkDrawFile } from '../use-cases/get-draw.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'getDrawFile',
  method: 'get',
  path: '/exams/plans/{planId}/draws/{run}/{file}',
  request: { params: DrawFileParams },
  responses: { 302: { description: 'Where the file is, for a quarter of an hour' }, ...problemResponses(404) },
});

export const mountGetDrawFile = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const { planId, run, file } = c.req.valid('param');
    const outcome = await linkDrawFile(deps)(planId, run, file);
    // The address works for a while only: nobody may keep the answer.
    if (outcome.ok) return c.body(null, 302, { location: outcome.value, 'cache-control': 'no-store' });
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
