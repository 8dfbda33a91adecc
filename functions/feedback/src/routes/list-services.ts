import { createRoute } from '@hono/zod-openapi';
import { ServiceList } from '@yilu/contracts';
import { type ApiApp, answers } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listServices } from '../use-cases/list-services.js';
import { keepForAll } from './frame.js';

const route = createRoute({
  operationId: 'listServices',
  method: 'get',
  path: '/feedback/services',
  responses: { 200: answers(ServiceList, 'Everything that can be reported, with its questions and where it is taken') },
});

export const mountListServices = (app: ApiApp, _deps: Deps) =>
  app.openapi(route, (c) => c.json({ items: listServices() }, 200, keepForAll));
