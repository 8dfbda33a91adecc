import { createRoute } from '@hono/zod-openapi';
import { FileAppealRequest, ObjectionFiled } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { fileAppeal } from '../use-cases/file-appeal.js';
import { citizenCommand, subjectParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'fileExamAppeal',
  method: 'post',
  path: '/exams/bookings/{subject}/appeal',
  request: { params: subjectParams, body: body(FileAppealRequest) },
  responses: { 201: answers(ObjectionFiled, 'Filed; a person answers it'), ...problemResponses(404, 409, 422) },
});

export const mountFileAppeal = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await fileAppeal(deps)(
      citizenCommand(c, 'fileExamAppeal'),
      c.req.valid('param').subject,
      c.req.valid('json'),
    );
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
