import { createRoute } from '@hono/zod-openapi';
import { ExtendHandlingRequest, RecordChanged } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { extendHandling } from '../use-cases/extend-handling.js';
import { citizenCommand, recordParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'extendHandling',
  method: 'post',
  path: '/violations/records/{recordId}/extension',
  request: { params: recordParams, body: body(ExtendHandlingRequest) },
  responses: { 200: answers(RecordChanged, 'Put off'), ...problemResponses(404, 409, 422) },
});

export const mountExtendHandling = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = citizenCommand(c, 'extendHandling');
    const outcome = await extendHandling(deps)(by, c.req.valid('param').recordId, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
