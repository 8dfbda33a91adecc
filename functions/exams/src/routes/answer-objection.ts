import { createRoute } from '@hono/zod-openapi';
import { AnswerObjectionRequest, ObjectionAnswered } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { answerObjection } from '../use-cases/answer-objection.js';
import { objectionParams, staffCommand } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'answerExamObjection',
  method: 'post',
  path: '/exams/staff/objections/{objectionId}/answer',
  request: { params: objectionParams, body: body(AnswerObjectionRequest) },
  responses: { 200: answers(ObjectionAnswered, 'Answered'), ...problemResponses(403, 404, 409, 422) },
});

export const mountAnswerObjection = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('answerObjection', staffOf(c)))
      return c.json(problem(problems, 'exams.role_missing'), 403, problemHeaders);
    const outcome = await answerObjection(deps)(
      staffCommand(c, 'answerExamObjection'),
      c.req.valid('param').objectionId,
      c.req.valid('json'),
    );
    if (outcome.ok) return c.json(outcome.value, 200);
    if (typeof outcome.refusal !== 'string') {
      const { code, text } = outcome.refusal;
      const fields = [{ path: 'corrected', message: `${text.zh}\n${text.en}` }];
      return c.json(problem(problems, code, { fields }), 422, problemHeaders);
    }
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
