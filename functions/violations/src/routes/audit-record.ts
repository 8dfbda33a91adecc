import { createRoute } from '@hono/zod-openapi';
import { AuditRecordRequest, RecordChanged } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { auditRecord } from '../use-cases/audit-record.js';
import { recordParams, staffCommand } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'auditRecord',
  method: 'post',
  path: '/violations/staff/records/{recordId}/audit',
  request: { params: recordParams, body: body(AuditRecordRequest) },
  responses: {
    200: answers(RecordChanged, 'Let through to the checks, or erased'),
    ...problemResponses(403, 404, 409, 422),
  },
});

export const mountAuditRecord = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('auditRecord', staffOf(c)))
      return c.json(problem(problems, 'violations.role_missing'), 403, problemHeaders);
    const outcome = await auditRecord(deps)(
      staffCommand(c, 'auditRecord'),
      c.req.valid('param').recordId,
      c.req.valid('json'),
    );
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
