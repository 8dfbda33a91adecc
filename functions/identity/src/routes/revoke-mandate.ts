import { createRoute } from '@hono/zod-openapi';
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
import { type RevokeMandateRefusal, revokeMandate } from '../use-cases/revoke-mandate.js';
import { commandHeaders, keyedCommand } from './command.js';
import { sessionProblems } from './problems.js';

const problems = {
  ...sessionProblems,
  ...commandProblems,
  'mandate.not_found': {
    status: 404,
    title: 'No such consent',
    detail: '没有找到这项授权。',
  },
} as const satisfies ProblemTable<RevokeMandateRefusal>;

const route = createRoute({
  operationId: 'revokeMandate',
  summary: 'End a consent',
  tags: ['identity'],
  method: 'delete',
  path: '/identity/me/mandates/{mandateId}',
  request: { headers: commandHeaders, params: z.object({ mandateId: z.uuid() }) },
  responses: {
    204: { description: 'Consent ended' },
    ...problemResponses(401, 404, 409, 422),
  },
});

export const mountRevokeMandate = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await revokeMandate(deps)(
      citizenOf(c),
      await keyedCommand(c, deps, 'revokeMandate'),
      c.req.valid('param').mandateId,
    );
    if (outcome.ok) return c.body(null, 204);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
