import { createRoute } from '@hono/zod-openapi';
import { AnswerAmendmentRequest } from '@yilu/contracts';
import { type ApiApp, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { answerAmendment } from '../use-cases/answer-amendment.js';
import { caseChanged, inSeat, partyCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'answerAmendment',
  method: 'post',
  path: '/accidents/{caseId}/amendment/answers',
  request: { ...inSeat, body: body(AnswerAmendmentRequest) },
  responses: { 200: caseChanged('Answered'), ...problemResponses(404, 409, 422) },
});

export const mountAnswerAmendment = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = partyCommand(c, 'answerAmendment', c.req.valid('param').caseId);
    const outcome = await answerAmendment(deps)(by, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
