import { createRoute } from '@hono/zod-openapi';
import { PictureUpload, SendPictureRequest } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { showCitizen } from '../use-cases/show-citizen.js';
import { conversationParams, officerCommand } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'showCitizen',
  method: 'post',
  path: '/assistance/staff/conversations/{conversationId}/pictures',
  request: { params: conversationParams, body: body(SendPictureRequest) },
  responses: { 201: answers(PictureUpload, 'Where to send its bytes'), ...problemResponses(403, 404, 409, 422) },
});

export const mountShowCitizen = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('act', staffOf(c))) return c.json(problem(problems, 'assistance.role_missing'), 403, problemHeaders);
    const officers = officerCommand(c, 'showCitizen', c.req.valid('param').conversationId);
    const outcome = await showCitizen(deps)(officers, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
