import { createRoute } from '@hono/zod-openapi';
import { Device, DeviceId, RegisterDeviceRequest } from '@yilu/contracts';
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
import * as z from 'zod';
import type { Deps } from '../ports.js';
import { type RegisterDeviceRefusal, registerDevice } from '../use-cases/register-device.js';
import { commandHeaders, keyedCommand } from './command.js';
import { sessionProblems } from './problems.js';

const problems = {
  ...sessionProblems,
  ...commandProblems,
} as const satisfies ProblemTable<RegisterDeviceRefusal>;

const route = createRoute({
  operationId: 'registerDevice',
  summary: 'Register the key by which a phone signs without a network',
  tags: ['identity'],
  method: 'put',
  path: '/identity/me/devices/{deviceId}',
  request: {
    params: z.object({ deviceId: DeviceId }),
    headers: commandHeaders,
    body: body(RegisterDeviceRequest),
  },
  responses: {
    200: answers(Device, 'The phone signs for the caller'),
    ...problemResponses(401, 409, 422),
  },
});

export const mountRegisterDevice = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await registerDevice(deps)(
      citizenOf(c),
      await keyedCommand(c, deps, 'registerDevice'),
      c.req.valid('param').deviceId,
      c.req.valid('json'),
    );
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
