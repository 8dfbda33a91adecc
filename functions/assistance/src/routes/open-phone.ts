import { createRoute } from '@hono/zod-openapi';
import { OpenedPhone, OpenPhoneRequest } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { openPhone } from '../use-cases/open-phone.js';
import { conversationParams, officerCommand } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'openPhone',
  method: 'post',
  path: '/assistance/staff/conversations/{conversationId}/phone-reading',
  request: { params: conversationParams, body: body(OpenPhoneRequest) },
  responses: {
    200: answers(OpenedPhone, 'The number to call; the reading is logged'),
    ...problemResponses(403, 404, 409, 422),
  },
});

export const mountOpenPhone = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('act', staffOf(c))) return c.json(problem(problems, 'assistance.role_missing'), 403, problemHeaders);
    const officers = officerCommand(c, 'openPhone', c.req.valid('param').conversationId);
    const outcome = await openPhone(deps)(officers, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
