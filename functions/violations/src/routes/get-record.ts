import { createRoute } from '@hono/zod-openapi';
import { RecordView } from '@yilu/contracts';
import { type ApiApp, answers, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getRecord } from '../use-cases/get-record.js';
import { recordParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'getRecord',
  method: 'get',
  path: '/violations/records/{recordId}',
  request: { params: recordParams },
  responses: { 200: answers(RecordView, 'A record that the caller has to do with'), ...problemResponses(404) },
});

export const mountGetRecord = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await getRecord(deps)(personOf(c), c.req.valid('param').recordId);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
