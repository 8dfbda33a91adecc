import { createRoute } from '@hono/zod-openapi';
import { DefenceChanged, ReplyToQuestionRequest } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { replyToQuestion } from '../use-cases/reply-to-question.js';
import { citizenCommand, defenceParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'replyToQuestion',
  method: 'post',
  path: '/violations/defences/{defenceId}/reply',
  request: { params: defenceParams, body: body(ReplyToQuestionRequest) },
  responses: { 200: answers(DefenceChanged, 'Replied'), ...problemResponses(404, 409, 422) },
});

export const mountReplyToQuestion = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await replyToQuestion(deps)(
      citizenCommand(c, 'replyToQuestion'),
      c.req.valid('param').defenceId,
      c.req.valid('json'),
    );
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
