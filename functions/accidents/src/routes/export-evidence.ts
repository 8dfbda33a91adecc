import { createRoute } from '@hono/zod-openapi';
import { EvidenceQuery } from '@yilu/contracts';
import { type ApiApp, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { exportEvidence } from '../use-cases/export-evidence.js';
import { caseParams, zipAnswer, zipHeaders } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'exportEvidence',
  method: 'get',
  path: '/accidents/staff/cases/{caseId}/evidence',
  request: { params: caseParams, query: EvidenceQuery },
  responses: { 200: zipAnswer('The evidence as officers see it, logged'), ...problemResponses(403, 404) },
});

export const mountExportEvidence = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const staff = staffOf(c);
    if (!mayDo('exportEvidence', staff)) return c.json(problem(problems, 'accident.role_missing'), 403, problemHeaders);
    const outcome = await exportEvidence(deps)(staff, c.req.valid('param').caseId, c.req.valid('query').part);
    if (outcome.ok) return c.body(outcome.value.zip, 200, zipHeaders(outcome.value));
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
