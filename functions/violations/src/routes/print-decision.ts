import { createRoute } from '@hono/zod-openapi';
import { type ApiApp, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { printDecision } from '../use-cases/print-decision.js';
import { decisionInLanguage, officerOf, pdfAnswer, pdfHeaders } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'printDecision',
  method: 'get',
  path: '/violations/staff/decisions/{number}/document',
  request: decisionInLanguage,
  responses: { 200: pdfAnswer('The decision on paper, to be posted or handed over'), ...problemResponses(403, 404) },
});

export const mountPrintDecision = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('printDecision', staffOf(c)))
      return c.json(problem(problems, 'violations.role_missing'), 403, problemHeaders);
    const outcome = await printDecision(deps)(officerOf(c), c.req.valid('param').number, c.req.valid('query').lang);
    if (outcome.ok) return c.body(outcome.value, 200, pdfHeaders);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
