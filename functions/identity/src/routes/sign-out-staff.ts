import { createRoute } from '@hono/zod-openapi';
import type { CommandRefusal } from '@yilu/dynamo';
import {
  type ApiApp,
  commandProblems,
  type ProblemTable,
  problem,
  problemHeaders,
  problemResponses,
  staffOf,
} from '@yilu/http';
import type { StaffDeps } from '../ports.js';
import { signOutStaff } from '../use-cases/sign-out-staff.js';
import { commandHeaders, staffCommand } from './command.js';

const problems = {
  ...commandProblems,
} as const satisfies ProblemTable<CommandRefusal>;

const route = createRoute({
  operationId: 'signOutStaff',
  summary: 'Sign the officer out',
  tags: ['staff'],
  method: 'delete',
  path: '/identity/staff/sessions/current',
  request: { headers: commandHeaders },
  responses: {
    204: { description: 'Signed out' },
    ...problemResponses(409, 422),
  },
});

export const mountSignOutStaff = (app: ApiApp, deps: StaffDeps) =>
  app.openapi(route, async (c) => {
    const outcome = await signOutStaff(deps)(staffOf(c), staffCommand(c, 'signOutStaff'));
    if (outcome.ok) return c.body(null, 204);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
