import { createRoute } from '@hono/zod-openapi';
import { AcceptMandateRequest, Vehicle } from '@yilu/contracts';
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
import { type AcceptMandateRefusal, acceptMandate } from '../use-cases/accept-mandate.js';
import { commandHeaders, keyedCommand } from './command.js';
import { realNameProblems, sessionProblems } from './problems.js';

const problems = {
  ...sessionProblems,
  ...commandProblems,
  ...realNameProblems,
  'mandate.code_wrong': {
    status: 422,
    title: 'Code is wrong, used or has lapsed',
    detail: '授权码不正确、已使用或已过期，请向车主核对。',
  },
  'mandate.own_car': {
    status: 409,
    title: 'Own car needs no consent',
    detail: '这是您自己的车，无需授权。',
  },
  'garage.full': {
    status: 409,
    title: 'At most 20 vehicles of others',
    detail: '受托驾驶的车辆已达上限，请先交还一辆。',
  },
  'mandate.too_many_tries': {
    status: 429,
    title: 'Too many tries today',
    detail: '今天填写错误次数过多，请明天再试。',
  },
} as const satisfies ProblemTable<AcceptMandateRefusal>;

const route = createRoute({
  operationId: 'acceptMandate',
  summary: 'Accept consent by its code',
  tags: ['identity'],
  method: 'post',
  path: '/identity/me/mandates',
  request: {
    headers: commandHeaders,
    body: body(AcceptMandateRequest),
  },
  responses: {
    201: answers(Vehicle, 'The vehicle, now in the garage'),
    ...problemResponses(401, 403, 409, 422, 429),
  },
});

export const mountAcceptMandate = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await acceptMandate(deps)(
      citizenOf(c),
      await keyedCommand(c, deps, 'acceptMandate'),
      c.req.valid('json'),
    );
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
