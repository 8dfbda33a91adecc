import { createRoute } from '@hono/zod-openapi';
import { AnswerOfferRequest, BookingChanged } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { answerOffer } from '../use-cases/answer-offer.js';
import { citizenCommand, subjectParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'answerOffer',
  method: 'post',
  path: '/exams/bookings/{subject}/offer',
  request: { params: subjectParams, body: body(AnswerOfferRequest) },
  responses: {
    200: answers(BookingChanged, 'Taken, or on its way to the next in line'),
    ...problemResponses(403, 404, 409, 422),
  },
});

export const mountAnswerOffer = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const { subject } = c.req.valid('param');
    const outcome = await answerOffer(deps)(citizenCommand(c, 'answerOffer'), subject, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
