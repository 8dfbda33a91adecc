import { createRoute } from '@hono/zod-openapi';
import { LearnerView } from '@yilu/contracts';
import { type ApiApp, answers, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getLearner } from '../use-cases/get-learner.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'getLearner',
  method: 'get',
  path: '/exams/learner',
  responses: {
    200: answers(LearnerView, 'How far the caller is, and what he may book when'),
    ...problemResponses(404),
  },
});

export const mountGetLearner = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await getLearner(deps)(personOf(c));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
