import { createRoute } from '@hono/zod-openapi';
import { AnswerOpeningRequest, OpeningChanged } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { answerOpening } from '../use-cases/answer-opening.js';
import { openingOfficer, openingParams, staffCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'answerOpening',
  method: 'post',
  path: '/reporters/staff/openings/{openingId}/answer',
  request: { params: openingParams, body: body(AnswerOpeningRequest) },
  responses: {
    200: answers(OpeningChanged, 'Open to both for a while, or declined'),
    ...problemResponses(403, 404, 409, 422),
  },
});

export const mountAnswerOpening = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const officer = openingOfficer(c);
    if (!officer) return c.json(problem(problems, 'reporters.role_missing'), 403, problemHeaders);
    const { openingId } = c.req.valid('param');
    const command = staffCommand(c, 'answerOpening', officer);
    const outcome = await answerOpening(deps)(command, openingId, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
