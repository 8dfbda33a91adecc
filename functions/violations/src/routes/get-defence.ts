import { createRoute } from '@hono/zod-openapi';
import { DefenceView } from '@yilu/contracts';
import { type ApiApp, answers, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getDefence } from '../use-cases/get-defence.js';
import { defenceParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'getDefence',
  method: 'get',
  path: '/violations/defences/{defenceId}',
  request: { params: defenceParams },
  responses: { 200: answers(DefenceView, 'A defence of the caller’s'), ...problemResponses(404) },
});

export const mountGetDefence = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await getDefence(deps)(personOf(c), c.req.valid('param').defenceId);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
