import { createRoute } from '@hono/zod-openapi';
import { type ApiApp, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getSealedDocument } from '../use-cases/get-sealed-document.js';
import { caseParams, pdfAnswer, pdfHeaders } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'getSealedDocument',
  method: 'get',
  path: '/accidents/staff/cases/{caseId}/agreement/document',
  request: { params: caseParams },
  responses: { 200: pdfAnswer('The full version on paper, logged'), ...problemResponses(403, 404, 409) },
});

export const mountGetSealedDocument = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const staff = staffOf(c);
    if (!mayDo('getSealedDocument', staff))
      return c.json(problem(problems, 'accident.role_missing'), 403, problemHeaders);
    const outcome = await getSealedDocument(deps)(staff, c.req.valid('param').caseId);
    if (outcome.ok) return c.body(outcome.value, 200, pdfHeaders);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
