import { createRoute } from '@hono/zod-openapi';
import { AskQuestionRequest } from '@yilu/contracts';
import { type ApiApp, body, commandOf, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { askQuestion } from '../use-cases/ask-question.js';
import { caseChanged, caseParams } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'askQuestion',
  method: 'post',
  path: '/accidents/staff/cases/{caseId}/questions',
  request: { params: caseParams, body: body(AskQuestionRequest) },
  responses: { 200: caseChanged('Question asked'), ...problemResponses(403, 404, 409, 422) },
});

export const mountAskQuestion = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const staff = staffOf(c);
    if (!mayDo('askQuestion', staff)) return c.json(problem(problems, 'accident.role_missing'), 403, problemHeaders);
    const by = { command: commandOf(c, 'askQuestion'), staff, caseId: c.req.valid('param').caseId };
    const outcome = await askQuestion(deps)(by, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
