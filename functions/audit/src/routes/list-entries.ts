import { createRoute } from '@hono/zod-openapi';
import { AuditEntry, AuditEntryQuery, page } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { StaffDeps } from '../ports.js';
import { listEntries } from '../use-cases/list-entries.js';
import { isAuditor } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'listEntries',
  method: 'get',
  path: '/audit/staff/entries',
  request: { query: AuditEntryQuery },
  responses: { 200: answers(page(AuditEntry), 'What officers did and read, newest first'), ...problemResponses(403) },
});

export const mountListEntries = (app: ApiApp, deps: StaffDeps) =>
  app.openapi(route, async (c) => {
    const staff = staffOf(c);
    if (!isAuditor(staff)) return c.json(problem(problems, 'audit.role_missing'), 403, problemHeaders);
    return c.json(await listEntries(deps)(staff, c.req.valid('query')), 200);
  });
