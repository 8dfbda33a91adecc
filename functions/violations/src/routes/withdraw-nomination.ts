import { createRoute } from '@hono/zod-openapi';
import { RecordChanged } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { withdrawNomination } from '../use-cases/withdraw-nomination.js';
import { citizenCommand, recordParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'withdrawNomination',
  method: 'delete',
  path: '/violations/records/{recordId}/nomination',
  request: { params: recordParams },
  responses: { 200: answers(RecordChanged, 'Taken back'), ...problemResponses(404, 409, 422) },
});

export const mountWithdrawNomination = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = citizenCommand(c, 'withdrawNomination');
    const outcome = await withdrawNomination(deps)(by, c.req.valid('param').recordId);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
