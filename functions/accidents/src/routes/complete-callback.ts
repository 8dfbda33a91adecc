import { createRoute } from '@hono/zod-openapi';
import { Callback } from '@yilu/contracts';
import { type ApiApp, commandOf, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import * as z from 'zod';
import type { Deps } from '../ports.js';
import { completeCallback } from '../use-cases/complete-callback.js';
import { answers } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'completeCallback',
  method: 'post',
  path: '/accidents/staff/callbacks/{callbackId}/completion',
  request: { params: z.object({ callbackId: z.string().max(100) }) },
  responses: { 200: answers(Callback, 'Called back'), ...problemResponses(403, 404, 409, 422) },
});

export const mountCompleteCallback = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const staff = staffOf(c);
    if (!mayDo('completeCallback', staff))
      return c.json(problem(problems, 'accident.role_missing'), 403, problemHeaders);
    const command = commandOf(c, 'completeCallback');
    const outcome = await completeCallback(deps)(command, staff, c.req.valid('param').callbackId);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
