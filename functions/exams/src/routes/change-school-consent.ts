import { createRoute } from '@hono/zod-openapi';
import { LearnerView, SchoolConsentRequest } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { changeSchoolConsent } from '../use-cases/change-learner.js';
import { citizenCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'changeSchoolConsent',
  method: 'put',
  path: '/exams/learner/school-consent',
  request: { body: body(SchoolConsentRequest) },
  responses: { 200: answers(LearnerView, 'What his school may see'), ...problemResponses(404, 409, 422) },
});

export const mountChangeSchoolConsent = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = citizenCommand(c, 'changeSchoolConsent');
    const outcome = await changeSchoolConsent(deps)(by, c.req.valid('json').seesProgress);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
