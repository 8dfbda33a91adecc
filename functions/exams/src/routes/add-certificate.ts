import { createRoute } from '@hono/zod-openapi';
import { AddCertificateRequest, CertificateForm } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { CertificateDeps } from '../ports.js';
import { addCertificate } from '../use-cases/add-certificate.js';
import { citizenCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'addExamCertificate',
  method: 'post',
  path: '/exams/certificates',
  request: { body: body(AddCertificateRequest) },
  responses: { 201: answers(CertificateForm, 'Registered; upload with this form'), ...problemResponses(403, 409, 422) },
});

export const mountAddCertificate = (app: ApiApp, deps: CertificateDeps) =>
  app.openapi(route, async (c) => {
    const outcome = await addCertificate(deps)(citizenCommand(c, 'addExamCertificate'), c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
