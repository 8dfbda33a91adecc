import { createRoute } from '@hono/zod-openapi';
import { ObjectionFiled, PleadIllnessRequest } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { CertificateDeps } from '../ports.js';
import { pleadIllness } from '../use-cases/plead-illness.js';
import { citizenCommand, subjectParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'pleadIllness',
  method: 'post',
  path: '/exams/bookings/{subject}/illness',
  request: { params: subjectParams, body: body(PleadIllnessRequest) },
  responses: { 201: answers(ObjectionFiled, 'Filed; a person answers it'), ...problemResponses(404, 409, 422) },
});

export const mountPleadIllness = (app: ApiApp, deps: CertificateDeps) =>
  app.openapi(route, async (c) => {
    const outcome = await pleadIllness(deps)(
      citizenCommand(c, 'pleadIllness'),
      c.req.valid('param').subject,
      c.req.valid('json'),
    );
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
