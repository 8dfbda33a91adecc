import { createRoute } from '@hono/zod-openapi';
import { BindVehicleRequest, Vehicle } from '@yilu/contracts';
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
import { type BindVehicleRefusal, bindVehicle } from '../use-cases/bind-vehicle.js';
import { commandHeaders, keyedCommand } from './command.js';
import { realNameProblems, registryProblems, sessionProblems } from './problems.js';

const problems = {
  ...sessionProblems,
  ...registryProblems,
  ...commandProblems,
  ...realNameProblems,
  'vehicle.plate_invalid': {
    status: 422,
    title: 'Plate or its kind is not valid',
    detail: '号牌号码或号牌种类不正确，请核对行驶证。',
  },
  'vehicle.not_proven': {
    status: 403,
    title: 'Plate, kind and VIN do not belong together',
    detail: '车辆信息核对不一致，无法绑定。请核对行驶证上的号牌和车辆识别代号后六位。',
  },
  'vehicle.of_another': {
    status: 403,
    title: 'The vehicle is registered to another person',
    detail: '这辆车登记在他人名下，请车主在“我的车库”中授权给您。',
  },
  'garage.full': {
    status: 409,
    title: 'At most 20 vehicles',
    detail: '车库已满，最多绑定20辆车。',
  },
  'vehicle.too_many_tries': {
    status: 429,
    title: 'Too many tries today',
    detail: '今天填写错误次数过多，请明天再试。',
  },
} as const satisfies ProblemTable<BindVehicleRefusal>;

const route = createRoute({
  operationId: 'bindVehicle',
  summary: 'Bind an own vehicle, or bring it up to date',
  tags: ['identity'],
  method: 'post',
  path: '/identity/me/vehicles',
  request: {
    headers: commandHeaders,
    body: body(BindVehicleRequest),
  },
  responses: {
    201: answers(Vehicle, 'Vehicle bound'),
    ...problemResponses(401, 403, 409, 422, 429, 503),
  },
});

export const mountBindVehicle = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await bindVehicle(deps)(
      citizenOf(c),
      await keyedCommand(c, deps, 'bindVehicle'),
      c.req.valid('json'),
    );
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
