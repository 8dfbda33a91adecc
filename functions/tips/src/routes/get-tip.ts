import { createRoute } from '@hono/zod-openapi';
import { TipView } from '@yilu/contracts';
import { type ApiApp, answers, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getTip } from '../use-cases/get-tip.js';
import { tipParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'getTip',
  method: 'get',
  path: '/tips/{tipId}',
  request: { params: tipParams },
  responses: { 200: answers(TipView, 'One of the caller’s own reports'), ...problemResponses(404) },
});

export const mountGetTip = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await getTip(deps)(personOf(c), c.req.valid('param').tipId);
    if (outcome.ok) return c.json(outcome.value, 200);
    return c.json(problem(problems, outcome.refusal), 404, problemHeaders);
  });
