import { createRoute } from '@hono/zod-openapi';
import { Session, SignInProof } from '@yilu/contracts';
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
import type { Deps } from '../ports.js';
import { type SignInRefusal, signIn } from '../use-cases/sign-in.js';
import { commandHeaders, keyedCommand } from './command.js';
import { localeOf } from './locale.js';
import { smsCodeProblems, walletProblems } from './problems.js';

const problems = {
  ...walletProblems,
  ...commandProblems,
  ...smsCodeProblems,
} as const satisfies ProblemTable<SignInRefusal>;

const route = createRoute({
  operationId: 'signIn',
  summary: 'Sign in by WeChat, Alipay or phone',
  tags: ['identity'],
  method: 'post',
  path: '/identity/sessions',
  request: {
    headers: commandHeaders,
    body: body(SignInProof),
  },
  responses: {
    201: answers(Session, 'Signed in'),
    ...problemResponses(403, 409, 422, 429, 503),
  },
});

export const mountSignIn = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await signIn(deps)(await keyedCommand(c, deps, 'signIn'), c.req.valid('json'), localeOf(c));
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
