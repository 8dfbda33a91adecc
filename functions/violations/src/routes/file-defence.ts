import { createRoute } from '@hono/zod-openapi';
import { DefenceChanged, FileDefenceRequest } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { fileDefence } from '../use-cases/file-defence.js';
import { citizenCommand, recordParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'fileDefence',
  method: 'post',
  path: '/violations/records/{recordId}/defences',
  request: { params: recordParams, body: body(FileDefenceRequest) },
  responses: { 201: answers(DefenceChanged, 'Filed, once'), ...problemResponses(404, 409, 422) },
});

export const mountFileDefence = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await fileDefence(deps)(
      citizenCommand(c, 'fileDefence'),
      c.req.valid('param').recordId,
      c.req.valid('json'),
    );
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
