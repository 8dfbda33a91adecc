import { createRoute } from '@hono/zod-openapi';
import { SessionPage, SessionQuery } from '@yilu/contracts';
import { type ApiApp, answers } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listSessions } from '../use-cases/list-sessions.js';
import { planParams } from './frame.js';

/** Seats come and go: whatever stands between takes the first rush of a minute, and nobody looks at an old number long. */
const keepShortly = { 'cache-control': 'public, max-age=3' } as const;

const route = createRoute({
  operationId: 'listExamSessions',
  method: 'get',
  path: '/exams/plans/{planId}/sessions',
  request: { params: planParams, query: SessionQuery },
  responses: { 200: answers(SessionPage, 'Sessions of a subject by their beginning, with what is free') },
});

export function mountListSessions(app: ApiApp, deps: Deps) {
  const list = listSessions(deps);
  return app.openapi(route, async (c) =>
    c.json(await list(c.req.valid('param').planId, c.req.valid('query')), 200, keepShortly),
  );
}
