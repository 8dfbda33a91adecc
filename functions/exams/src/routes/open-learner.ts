import { createRoute } from '@hono/zod-openapi';
import { LearnerView } from '@yilu/contracts';
import { type ApiApp, answers, citizenOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { openLearner } from '../use-cases/open-learner.js';
import { citizenCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'openLearner',
  method: 'post',
  path: '/exams/learner',
  responses: {
    200: answers(LearnerView, 'What the register says of him by now'),
    ...problemResponses(403, 404, 409, 422, 503),
  },
});

export const mountOpenLearner = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await openLearner(deps)(citizenCommand(c, 'openLearner'), citizenOf(c).verified);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
