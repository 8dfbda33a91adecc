import { createRoute } from '@hono/zod-openapi';
import { EvidenceKeys } from '@yilu/contracts';
import { type ApiApp, answers } from '@yilu/http';
import type { PublicDeps } from '../ports.js';
import { publicHeaders } from './frame.js';

const route = createRoute({
  operationId: 'getKeys',
  method: 'get',
  path: '/audit/keys',
  responses: { 200: answers(EvidenceKeys, 'Every key that ever signed evidence (JWKS)') },
});

export const mountGetKeys = (app: ApiApp, { keys }: PublicDeps) =>
  app.openapi(route, (c) => c.json(keys, 200, publicHeaders));
