import { createRoute } from '@hono/zod-openapi';
import { BindLicenceRequest, Licence } from '@yilu/contracts';
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
import { type BindLicenceRefusal, bindLicence } from '../use-cases/bind-licence.js';
import { commandHeaders, keyedCommand } from './command.js';
import { realNameProblems, registryProblems, sessionProblems } from './problems.js';

const problems = {
  ...sessionProblems,
  ...registryProblems,
  ...commandProblems,
  ...realNameProblems,
  'licence.not_found': {
    status: 422,
    title: 'Archive number is not of this person',
    detail: '档案编号与您的证件不符，请核对驾驶证副页。',
  },
  'licence.too_many_tries': {
    status: 429,
    title: 'Too many tries today',
    detail: '今天填写错误次数过多，请明天再试。',
  },
} as const satisfies ProblemTable<BindLicenceRefusal>;

const route = createRoute({
  operationId: 'bindLicence',
  summary: 'Bind the driving licence',
  tags: ['identity'],
  method: 'put',
  path: '/identity/me/licence',
  request: {
    headers: commandHeaders,
    body: body(BindLicenceRequest),
  },
  responses: {
    200: answers(Licence, 'Licence bound'),
    ...problemResponses(401, 403, 409, 422, 429, 503),
  },
});

export const mountBindLicence = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await bindLicence(deps)(
      citizenOf(c),
      await keyedCommand(c, deps, 'bindLicence'),
      c.req.valid('json'),
    );
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
