import { createRoute } from '@hono/zod-openapi';
import { RecordChanged, ReleaseRecordRequest } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { releaseRecord } from '../use-cases/release-record.js';
import { recordParams, staffCommand } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'releaseRecord',
  method: 'post',
  path: '/violations/staff/records/{recordId}/release',
  request: { params: recordParams, body: body(ReleaseRecordRequest) },
  responses: {
    200: answers(RecordChanged, 'Goes on to be published, or is erased'),
    ...problemResponses(403, 404, 409, 422),
  },
});

export const mountReleaseRecord = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('releaseRecord', staffOf(c)))
      return c.json(problem(problems, 'violations.role_missing'), 403, problemHeaders);
    const outcome = await releaseRecord(deps)(
      staffCommand(c, 'releaseRecord'),
      c.req.valid('param').recordId,
      c.req.valid('json'),
    );
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
