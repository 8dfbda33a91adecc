import { createRoute } from '@hono/zod-openapi';
import { ResponseTimes } from '@yilu/contracts';
import { type ApiApp, answers } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getResponseTimes } from '../use-cases/get-response-times.js';
import { keepForAll } from './frame.js';

const route = createRoute({
  operationId: 'getResponseTimes',
  method: 'get',
  path: '/feedback/response-times',
  responses: {
    200: answers(ResponseTimes, 'Working days to the first look and to the repair, by unit and service; by no officer'),
  },
});

export const mountGetResponseTimes = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => c.json(await getResponseTimes(deps)(), 200, keepForAll));
