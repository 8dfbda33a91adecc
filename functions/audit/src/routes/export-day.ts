import { createRoute } from '@hono/zod-openapi';
import { Day } from '@yilu/contracts';
import { type ApiApp, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import * as z from 'zod';
import type { StaffDeps } from '../ports.js';
import { exportDay } from '../use-cases/export-day.js';
import { isAuditor } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'exportDay',
  method: 'get',
  path: '/audit/staff/exports/{day}',
  request: {
    params: z.object({ day: Day }),
    query: z.strictObject({ officerId: z.string().min(1).max(100).optional() }),
  },
  responses: {
    200: {
      description: 'Evidence bundle of the day, or of one officer’s part of it',
      content: { 'application/zip': { schema: z.string().meta({ format: 'binary' }) } },
    },
    ...problemResponses(403, 404, 422),
  },
});

export const mountExportDay = (app: ApiApp, deps: StaffDeps) =>
  app.openapi(route, async (c) => {
    const staff = staffOf(c);
    if (!isAuditor(staff)) return c.json(problem(problems, 'audit.role_missing'), 403, problemHeaders);
    const { day } = c.req.valid('param');
    const outcome = await exportDay(deps)(staff, day, c.req.valid('query').officerId);
    if (outcome.ok)
      return c.body(outcome.value, 200, {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="audit-${day}.zip"`,
        'cache-control': 'no-store',
      });
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
