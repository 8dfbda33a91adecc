import { createRoute } from '@hono/zod-openapi';
import { Me, SignInProof } from '@yilu/contracts';
import {
  type ApiApp,
  answers,
  body,
  citizenOf,
  commandProblems,
  type ProblemTable,
  problem,
  problemHeaders,
  problemResponses,
} from '@yilu/http';
import type { Deps } from '../ports.js';
import { type LinkLoginRefusal, linkLogin } from '../use-cases/link-login.js';
import { commandHeaders, keyedCommand } from './command.js';
import { loginLimitProblems, sessionProblems, smsCodeProblems, walletProblems } from './problems.js';

const problems = {
  ...sessionProblems,
  ...walletProblems,
  ...commandProblems,
  ...smsCodeProblems,
  ...loginLimitProblems,
  'login.taken': {
    status: 409,
    title: 'Login belongs to another person',
    detail: '该登录方式已关联另一个实名账户。如需改用，请先用它登录并解除关联。',
  },
} as const satisfies ProblemTable<LinkLoginRefusal>;

const route = createRoute({
  operationId: 'linkLogin',
  summary: 'Link another login',
  tags: ['identity'],
  method: 'post',
  path: '/identity/me/logins',
  request: {
    headers: commandHeaders,
    body: body(SignInProof),
  },
  responses: {
    200: answers(Me, 'The caller'),
    ...problemResponses(401, 403, 409, 422, 429, 503),
  },
});

export const mountLinkLogin = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await linkLogin(deps)(citizenOf(c), await keyedCommand(c, deps, 'linkLogin'), c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
