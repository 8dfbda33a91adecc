import { createRoute } from '@hono/zod-openapi';
import { Verification } from '@yilu/contracts';
import { type ApiApp, answers } from '@yilu/http';
import * as z from 'zod';
import type { Deps } from '../ports.js';
import { verifyAgreement } from '../use-cases/verify-agreement.js';

const route = createRoute({
  operationId: 'verifyAgreement',
  method: 'get',
  path: '/accidents/verifications/{number}',
  request: { params: z.object({ number: z.string().regex(/^[A-Z0-9-]{4,40}$/) }) },
  responses: { 200: answers(Verification, 'Whether the paper is genuine') },
});

export const mountVerifyAgreement = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    return c.json(await verifyAgreement(deps)(c.req.valid('param').number), 200);
  });
