import { createRoute } from '@hono/zod-openapi';
import { CentreSlots, SlotQuery } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import * as z from 'zod';
import type { Deps } from '../ports.js';
import { listSlots } from '../use-cases/list-slots.js';

import { problems } from './problems.js';

const route = createRoute({
  operationId: 'listSlots',
  method: 'get',
  path: '/claims/centres/{centreId}/slots',
  request: { params: z.object({ centreId: z.string().max(40) }), query: SlotQuery },
  responses: { 200: answers(CentreSlots, 'Half hours of the day with the places left'), ...problemResponses(404) },
});

export const mountListSlots = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await listSlots(deps)(c.req.valid('param').centreId, c.req.valid('query').day);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
