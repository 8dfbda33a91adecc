import { createRoute } from '@hono/zod-openapi';
import { NoticeVerification } from '@yilu/contracts';
import { type ApiApp, answers } from '@yilu/http';
import * as z from 'zod';
import type { Deps } from '../ports.js';
import { verifyNotice } from '../use-cases/verify-notice.js';

const route = createRoute({
  operationId: 'verifyNotice',
  method: 'get',
  path: '/violations/verifications/{code}',
  request: { params: z.object({ code: z.string().max(40) }) },
  responses: { 200: answers(NoticeVerification, 'Whether the notice is genuine') },
});

export const mountVerifyNotice = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const verified = await verifyNotice(deps)(c.req.valid('param').code);
    return c.json(verified, 200, { 'cache-control': 'no-store' });
  });
