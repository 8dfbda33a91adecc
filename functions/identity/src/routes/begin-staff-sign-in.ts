import { createRoute } from '@hono/zod-openapi';
import { BeginStaffSignInResponse } from '@yilu/contracts';
import {
  type ApiApp,
  answers,
  commandProblems,
  type ProblemTable,
  problem,
  problemHeaders,
  problemResponses,
} from '@yilu/http';
import type { StaffDeps } from '../ports.js';
import { type BeginStaffSignInRefusal, beginStaffSignIn } from '../use-cases/begin-staff-sign-in.js';
import { commandHeaders, staffCommand } from './command.js';
import { staffProviderProblems } from './problems.js';

const problems = {
  ...commandProblems,
  ...staffProviderProblems,
} as const satisfies ProblemTable<BeginStaffSignInRefusal>;

const route = createRoute({
  operationId: 'beginStaffSignIn',
  summary: 'Begin an officer sign-in',
  tags: ['staff'],
  method: 'post',
  path: '/identity/staff/sign-ins',
  request: { headers: commandHeaders },
  responses: {
    201: answers(BeginStaffSignInResponse, 'Where to sign in'),
    ...problemResponses(409, 422, 503),
  },
});

export const mountBeginStaffSignIn = (app: ApiApp, deps: StaffDeps) =>
  app.openapi(route, async (c) => {
    const outcome = await beginStaffSignIn(deps)(staffCommand(c, 'beginStaffSignIn'));
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
