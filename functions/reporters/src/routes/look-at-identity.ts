import { createRoute } from '@hono/zod-openapi';
import { ReporterIdentity } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { lookAtIdentity } from '../use-cases/look-at-identity.js';
import { openingOfficer, openingParams, staffCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'lookAtIdentity',
  method: 'post',
  path: '/reporters/staff/openings/{openingId}/look',
  request: { params: openingParams },
  responses: {
    200: answers(ReporterIdentity, 'Who filed the report; shown once'),
    ...problemResponses(403, 404, 409, 422),
  },
});

export const mountLookAtIdentity = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const officer = openingOfficer(c);
    if (!officer) return c.json(problem(problems, 'reporters.role_missing'), 403, problemHeaders);
    const { openingId } = c.req.valid('param');
    const outcome = await lookAtIdentity(deps)(staffCommand(c, 'lookAtIdentity', officer), openingId);
    // Nothing that stands between may keep it.
    if (outcome.ok) return c.json(outcome.value, 200, { 'cache-control': 'no-store' });
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
