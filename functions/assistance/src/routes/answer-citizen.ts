import { createRoute } from '@hono/zod-openapi';
import { AnswerCitizenRequest } from '@yilu/contracts';
import { type ApiApp, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { answerCitizen } from '../use-cases/answer-citizen.js';
import { conversationChanged, conversationParams, officerCommand } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'answerCitizen',
  method: 'post',
  path: '/assistance/staff/conversations/{conversationId}/messages',
  request: { params: conversationParams, body: body(AnswerCitizenRequest) },
  responses: { 201: conversationChanged('It is in the thread'), ...problemResponses(403, 404, 409, 422) },
});

export const mountAnswerCitizen = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('act', staffOf(c))) return c.json(problem(problems, 'assistance.role_missing'), 403, problemHeaders);
    const officers = officerCommand(c, 'answerCitizen', c.req.valid('param').conversationId);
    const outcome = await answerCitizen(deps)(officers, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
