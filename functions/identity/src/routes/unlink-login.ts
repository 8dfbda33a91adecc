import { createRoute } from '@hono/zod-openapi';
import { IdentityProvider, Me } from '@yilu/contracts';
import {
  type ApiApp,
  answers,
  citizenOf,
  commandProblems,
  type ProblemTable,
  problem,
  problemHeaders,
  problemResponses,
} from '@yilu/http';
import * as z from 'zod';
import type { Deps } from '../ports.js';
import { type UnlinkLoginRefusal, unlinkLogin } from '../use-cases/unlink-login.js';
import { commandHeaders, keyedCommand } from './command.js';
import { sessionProblems } from './problems.js';

const problems = {
  ...sessionProblems,
  ...commandProblems,
  'login.not_found': {
    status: 404,
    title: 'No such login',
    detail: '没有找到这种登录方式。',
  },
  'login.last': {
    status: 409,
    title: 'The last login stays',
    detail: '这是您唯一的登录方式，不能解除。',
  },
} as const satisfies ProblemTable<UnlinkLoginRefusal>;

const route = createRoute({
  operationId: 'unlinkLogin',
  summary: 'Unlink a login',
  tags: ['identity'],
  method: 'delete',
  path: '/identity/me/logins/{provider}',
  request: { headers: commandHeaders, params: z.object({ provider: IdentityProvider }) },
  responses: {
    200: answers(Me, 'The caller'),
    ...problemResponses(401, 404, 409, 422),
  },
});

export const mountUnlinkLogin = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await unlinkLogin(deps)(
      citizenOf(c),
      await keyedCommand(c, deps, 'unlinkLogin'),
      c.req.valid('param').provider,
    );
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
