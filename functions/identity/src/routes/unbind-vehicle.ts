import { createRoute } from '@hono/zod-openapi';
import { VehicleId } from '@yilu/contracts';
import {
  type ApiApp,
  citizenOf,
  commandProblems,
  type ProblemTable,
  problem,
  problemHeaders,
  problemResponses,
} from '@yilu/http';
import * as z from 'zod';
import type { Deps } from '../ports.js';
import { type UnbindVehicleRefusal, unbindVehicle } from '../use-cases/unbind-vehicle.js';
import { commandHeaders, keyedCommand } from './command.js';
import { sessionProblems, vehicleProblems } from './problems.js';

const problems = {
  ...sessionProblems,
  ...commandProblems,
  ...vehicleProblems,
} as const satisfies ProblemTable<UnbindVehicleRefusal>;

const route = createRoute({
  operationId: 'unbindVehicle',
  summary: 'Unbind an own vehicle',
  tags: ['identity'],
  method: 'delete',
  path: '/identity/me/vehicles/{vehicleId}',
  request: { headers: commandHeaders, params: z.object({ vehicleId: VehicleId }) },
  responses: {
    204: { description: 'Vehicle unbound' },
    ...problemResponses(401, 404, 409, 422),
  },
});

export const mountUnbindVehicle = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await unbindVehicle(deps)(
      citizenOf(c),
      await keyedCommand(c, deps, 'unbindVehicle'),
      c.req.valid('param').vehicleId,
    );
    if (outcome.ok) return c.body(null, 204);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
