import { createRoute } from '@hono/zod-openapi';
import { ServiceConsent } from '@yilu/contracts';
import { type ApiApp, answers, personOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getServiceConsent } from '../use-cases/get-service-consent.js';

const route = createRoute({
  operationId: 'getServiceConsent',
  method: 'get',
  path: '/violations/me/service-consent',
  responses: { 200: answers(ServiceConsent, 'How papers are served') },
});

export const mountGetServiceConsent = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => c.json(await getServiceConsent(deps)(personOf(c)), 200));
