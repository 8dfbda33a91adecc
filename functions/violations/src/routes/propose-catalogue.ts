import { createRoute } from '@hono/zod-openapi';
import { CatalogueProposed, ProposeCatalogueRequest } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { proposeCatalogue } from '../use-cases/propose-catalogue.js';
import { staffCommand } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'proposeCatalogue',
  method: 'post',
  path: '/violations/staff/catalogue/proposals',
  request: { body: body(ProposeCatalogueRequest) },
  responses: {
    200: answers(CatalogueProposed, 'What it would change, or changes from tomorrow at the earliest'),
    ...problemResponses(403, 409, 422),
  },
});

export const mountProposeCatalogue = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('proposeCatalogue', staffOf(c)))
      return c.json(problem(problems, 'violations.role_missing'), 403, problemHeaders);
    const outcome = await proposeCatalogue(deps)(staffCommand(c, 'proposeCatalogue'), c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
