import { createRoute } from '@hono/zod-openapi';
import { ChangeNeedsRequest, LearnerView } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { changeNeeds } from '../use-cases/change-learner.js';
import { citizenCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'changeExamNeeds',
  method: 'put',
  path: '/exams/learner/needs',
  request: { body: body(ChangeNeedsRequest) },
  responses: { 200: answers(LearnerView, 'The hall will be told'), ...problemResponses(404, 409, 422) },
});

export const mountChangeNeeds = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await changeNeeds(deps)(citizenCommand(c, 'changeExamNeeds'), c.req.valid('json').needs);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
