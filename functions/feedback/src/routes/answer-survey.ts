import { createRoute } from '@hono/zod-openapi';
import { AnswerSurveyRequest, ReportChanged } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { answerSurvey } from '../use-cases/answer-survey.js';
import { citizenCommand, reportParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'answerSurvey',
  method: 'post',
  path: '/feedback/reports/{reportId}/survey',
  request: { params: reportParams, body: body(AnswerSurveyRequest) },
  responses: {
    200: answers(ReportChanged, 'His word is taken; a yes closes the report'),
    ...problemResponses(403, 404, 409, 422),
  },
});

export const mountAnswerSurvey = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = citizenCommand(c, 'answerSurvey');
    const outcome = await answerSurvey(deps)(by, c.req.valid('param').reportId, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
