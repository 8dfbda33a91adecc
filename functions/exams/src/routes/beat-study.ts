import { createRoute } from '@hono/zod-openapi';
import { StudyBeat, StudyBeatRequest } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { StudyDeps } from '../ports-study.js';
import { beatStudy } from '../use-cases/beat-study.js';
import { citizenCommand } from './frame.js';
import { studyProblems } from './study-problems.js';

const route = createRoute({
  operationId: 'beatStudy',
  method: 'post',
  path: '/exams/study/beats',
  request: { body: body(StudyBeatRequest) },
  responses: {
    200: answers(StudyBeat, 'Time that was counted since the last one'),
    ...problemResponses(409, 410, 422),
  },
});

export const mountBeatStudy = (app: ApiApp, deps: StudyDeps) =>
  app.openapi(route, async (c) => {
    const outcome = await beatStudy(deps)(citizenCommand(c, 'beatStudy'), c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(studyProblems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
