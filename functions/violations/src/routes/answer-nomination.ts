import { createRoute } from '@hono/zod-openapi';
import { AnswerNominationRequest, RecordChanged } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { answerNomination } from '../use-cases/answer-nomination.js';
import { citizenCommand, recordParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'answerNomination',
  method: 'post',
  path: '/violations/records/{recordId}/nomination/answer',
  request: { params: recordParams, body: body(AnswerNominationRequest) },
  responses: { 200: answers(RecordChanged, 'Answered'), ...problemResponses(404, 409, 422) },
});

export const mountAnswerNomination = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = citizenCommand(c, 'answerNomination');
    const outcome = await answerNomination(deps)(by, c.req.valid('param').recordId, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
