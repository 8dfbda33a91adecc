import { createRoute } from '@hono/zod-openapi';
import { RecordServiceRequest } from '@yilu/contracts';
import { type ApiApp, body, commandOf, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { recordService } from '../use-cases/record-service.js';
import { caseChanged, caseParams } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'recordService',
  method: 'post',
  path: '/accidents/staff/cases/{caseId}/service',
  request: { params: caseParams, body: body(RecordServiceRequest) },
  responses: { 200: caseChanged('Service recorded'), ...problemResponses(403, 404, 409, 422) },
});

export const mountRecordService = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const staff = staffOf(c);
    if (!mayDo('recordService', staff)) return c.json(problem(problems, 'accident.role_missing'), 403, problemHeaders);
    const by = { command: commandOf(c, 'recordService'), staff, caseId: c.req.valid('param').caseId };
    const outcome = await recordService(deps)(by, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
