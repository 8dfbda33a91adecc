import { createRoute } from '@hono/zod-openapi';
import { AnswerQuestionRequest } from '@yilu/contracts';
import { type ApiApp, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { answerQuestion } from '../use-cases/answer-question.js';
import { caseChanged, inSeat, partyCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'answerQuestion',
  method: 'post',
  path: '/accidents/{caseId}/answers',
  request: { ...inSeat, body: body(AnswerQuestionRequest) },
  responses: { 200: caseChanged('Question answered'), ...problemResponses(404, 409, 422) },
});

export const mountAnswerQuestion = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = partyCommand(c, 'answerQuestion', c.req.valid('param').caseId);
    const request = c.req.valid('json');
    const outcome = await answerQuestion(deps)(by, request);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
