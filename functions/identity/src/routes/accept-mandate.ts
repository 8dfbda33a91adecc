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
  'mandate.own_vehicle': {
    status: 409,
    title: 'Own car needs no consent',
    detail: '这是您自己的车，无需授权。',
  },
  'mandate.already_bound': {
    status: 409,
    title: 'The car is in the garage already',
    detail: '这辆车已经在您的车库里了。',
  },
  'mandate.kind_not_allowed': {
    status: 409,
    title: 'Only small cars can be lent',
    detail: '只有小型汽车和小型新能源汽车可以授权给他人使用。',
  },
  'mandate.commercial': {
    status: 409,
    title: 'Commercial vehicles cannot be lent',
    detail: '营运车辆不能授权给他人使用。',
  },
  'mandate.user_full': {
    status: 409,
    title: 'At most three cars of others',
    detail: '您已有3辆他人的车，请先交还一辆。',
  },
  'mandate.vehicle_full': {
    status: 409,
    title: 'At most three drivers of one car',
    detail: '这辆车已授权给3人，请车主先收回一份授权。',
  },
  'mandate.one_a_day': {
    status: 409,
    title: 'One new car a day',
    detail: '每天只能新增1辆他人的车，请明天再试。',
  },
  'mandate.five_a_year': {
    status: 409,
    title: 'Five new cars a year',
    detail: '今年已新增5辆他人的车，请明年再试。',
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
