import { createRoute } from '@hono/zod-openapi';
import { CompleteStaffSignInRequest, StaffSession } from '@yilu/contracts';
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
import { type CompleteStaffSignInRefusal, completeStaffSignIn } from '../use-cases/complete-staff-sign-in.js';
import { commandHeaders, staffCommand } from './command.js';
import { sessionProblems, staffProviderProblems } from './problems.js';

const problems = {
  ...sessionProblems,
  ...commandProblems,
  ...staffProviderProblems,
  'sign_in.unknown': {
    status: 422,
    title: 'Sign-in is unknown, used or has lapsed',
    detail: '本次登录已失效，请重新登录。',
  },
  'sign_in.code_invalid': {
    status: 422,
    title: 'Provider refused the code',
    detail: '统一身份认证未通过，请重新登录。',
  },
  'sign_in.no_role': {
    status: 403,
    title: 'No role in this system',
    detail: '您的账户没有本系统的岗位权限，请联系管理员。',
  },
} as const satisfies ProblemTable<CompleteStaffSignInRefusal>;

const route = createRoute({
  operationId: 'completeStaffSignIn',
  summary: 'Complete an officer sign-in',
  tags: ['staff'],
  method: 'post',
  path: '/identity/staff/sessions',
  request: {
    headers: commandHeaders,
    body: body(CompleteStaffSignInRequest),
  },
  responses: {
    201: answers(StaffSession, 'Signed in'),
    ...problemResponses(401, 403, 409, 422, 503),
  },
});

export const mountCompleteStaffSignIn = (app: ApiApp, deps: StaffDeps) =>
  app.openapi(route, async (c) => {
    const outcome = await completeStaffSignIn(deps)(staffCommand(c, 'completeStaffSignIn'), c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
