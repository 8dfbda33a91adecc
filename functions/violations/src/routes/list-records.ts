import { createRoute } from '@hono/zod-openapi';
import { RecordPage, VehicleRecordsQuery } from '@yilu/contracts';
import { type ApiApp, answers, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listRecords } from '../use-cases/list-records.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'listRecords',
  method: 'get',
  path: '/violations',
  request: { query: VehicleRecordsQuery },
  responses: { 200: answers(RecordPage, 'Records of a vehicle of the caller’s'), ...problemResponses(403) },
});

export const mountListRecords = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await listRecords(deps)(personOf(c), c.req.valid('query'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
