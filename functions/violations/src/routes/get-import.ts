import { createRoute } from '@hono/zod-openapi';
import { ImportBatchId, ImportReport } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import * as z from 'zod';
import type { StaffDeps } from '../ports-import.js';
import { getImport } from '../use-cases/get-import.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'getImport',
  method: 'get',
  path: '/violations/staff/imports/{batchId}',
  request: { params: z.object({ batchId: ImportBatchId }) },
  responses: {
    200: answers(ImportReport, 'What became of the file, with its bad rows'),
    ...problemResponses(403, 404),
  },
});

export const mountGetImport = (app: ApiApp, deps: StaffDeps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('getImport', staffOf(c)))
      return c.json(problem(problems, 'violations.role_missing'), 403, problemHeaders);
    const outcome = await getImport(deps)(c.req.valid('param').batchId);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
