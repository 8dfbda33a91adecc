import { createRoute } from '@hono/zod-openapi';
import { StaffCertificate } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { CertificateDeps } from '../ports.js';
import { getCertificate } from '../use-cases/get-certificate.js';
import { objectionParams, officerOf } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'getExamCertificate',
  method: 'get',
  path: '/exams/staff/objections/{objectionId}/certificate',
  request: { params: objectionParams },
  responses: {
    200: answers(StaffCertificate, 'A link to the picture that dies soon; the look is logged'),
    ...problemResponses(403, 404),
  },
});

export const mountGetCertificate = (app: ApiApp, deps: CertificateDeps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('getCertificate', staffOf(c)))
      return c.json(problem(problems, 'exams.role_missing'), 403, problemHeaders);
    const outcome = await getCertificate(deps)(officerOf(c), c.req.valid('param').objectionId);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
