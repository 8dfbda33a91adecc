import { createRoute } from '@hono/zod-openapi';
import { EnterResultsRequest, ResultsEntered } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { enterResults } from '../use-cases/enter-results.js';
import { sessionParams, staffCommand } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'enterExamResults',
  method: 'post',
  path: '/exams/staff/sessions/{sessionId}/results',
  request: { params: sessionParams, body: body(EnterResultsRequest) },
  responses: {
    200: answers(ResultsEntered, 'The good rows stand, the others are told'),
    ...problemResponses(403, 404, 409, 422),
  },
});

export const mountEnterResults = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('enterResults', staffOf(c))) return c.json(problem(problems, 'exams.role_missing'), 403, problemHeaders);
    const outcome = await enterResults(deps)(
      staffCommand(c, 'enterExamResults'),
      c.req.valid('param').sessionId,
      c.req.valid('json'),
    );
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
