import { createRoute } from '@hono/zod-openapi';
import { RefreshSessionRequest, StaffSession } from '@yilu/contracts';
import {
  type ApiApp,
  answers,
  body,
  commandProblems,
  type ProblemTable,
  problem,
  problemHeaders,
  problemResponses,
} from '@yilu/http';
import type { StaffDeps } from '../ports.js';
import { type RefreshStaffSessionRefusal, refreshStaffSession } from '../use-cases/refresh-staff-session.js';
import { commandHeaders, staffCommand } from './command.js';
import { reusedProblems, sessionProblems } from './problems.js';

const problems = {
  ...sessionProblems,
  ...reusedProblems,
  ...commandProblems,
} as const satisfies ProblemTable<RefreshStaffSessionRefusal>;

const route = createRoute({
  operationId: 'refreshStaffSession',
  summary: 'Change a refresh token for new tokens',
  tags: ['staff'],
  method: 'post',
  path: '/identity/staff/sessions/refresh',
  request: {
    headers: commandHeaders,
    body: body(RefreshSessionRequest),
  },
  responses: {
    200: answers(StaffSession, 'New tokens'),
    ...problemResponses(401, 409, 422),
  },
});

export const mountRefreshStaffSession = (app: ApiApp, deps: StaffDeps) =>
  app.openapi(route, async (c) => {
    const outcome = await refreshStaffSession(deps)(staffCommand(c, 'refreshStaffSession'), c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
