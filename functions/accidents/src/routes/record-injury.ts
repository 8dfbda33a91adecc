import { createRoute } from '@hono/zod-openapi';
import { RecordInjuryRequest } from '@yilu/contracts';
import { type ApiApp, body, commandOf, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { recordInjury } from '../use-cases/record-injury.js';
import { caseChanged, caseParams } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'recordInjury',
  method: 'post',
  path: '/accidents/staff/cases/{caseId}/injury',
  request: { params: caseParams, body: body(RecordInjuryRequest) },
  responses: { 200: caseChanged('Recorded as that party’s report'), ...problemResponses(403, 404, 409, 422) },
});

export const mountRecordInjury = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const staff = staffOf(c);
    if (!mayDo('recordInjury', staff)) return c.json(problem(problems, 'accident.role_missing'), 403, problemHeaders);
    const by = { command: commandOf(c, 'recordInjury'), staff, caseId: c.req.valid('param').caseId };
    const outcome = await recordInjury(deps)(by, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
