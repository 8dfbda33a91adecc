import { createRoute } from '@hono/zod-openapi';
import { OpenSealedRequest, Witnesses } from '@yilu/contracts';
import { type ApiApp, answers, body, commandOf, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { openWitnesses } from '../use-cases/open-witnesses.js';
import { caseParams } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'openWitnesses',
  method: 'post',
  path: '/accidents/staff/cases/{caseId}/witnesses',
  request: { params: caseParams, body: body(OpenSealedRequest) },
  responses: {
    200: answers(Witnesses, 'Witnesses, logged'),
    ...problemResponses(403, 404, 409, 422),
  },
});

export const mountOpenWitnesses = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const staff = staffOf(c);
    if (!mayDo('openWitnesses', staff)) return c.json(problem(problems, 'accident.role_missing'), 403, problemHeaders);
    const by = { command: commandOf(c, 'openWitnesses'), staff, caseId: c.req.valid('param').caseId };
    const outcome = await openWitnesses(deps)(by, c.req.valid('json').reason);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
