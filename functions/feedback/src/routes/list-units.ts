import { createRoute } from '@hono/zod-openapi';
import { UnitList } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { listUnits } from '../use-cases/list-units.js';
import { deskOfficer } from './desk-roles.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'listUnits',
  method: 'get',
  path: '/feedback/staff/units',
  responses: { 200: answers(UnitList, 'Who can be given a report'), ...problemResponses(403) },
});

export const mountListUnits = (app: ApiApp, deps: Deps) =>
  app.openapi(route, (c) => {
    const officer = deskOfficer(c, 'listUnits', deps.city);
    if (!officer) return c.json(problem(problems, 'feedback.role_missing'), 403, problemHeaders);
    return c.json(listUnits(deps)(officer), 200);
  });
