import { createRoute } from '@hono/zod-openapi';
import { DeskFigures, DeskFiguresQuery } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { getDeskFigures } from '../use-cases/get-desk-figures.js';
import { deskOfficer } from './desk-roles.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'getDeskFigures',
  method: 'get',
  path: '/feedback/staff/figures',
  request: { query: DeskFiguresQuery },
  responses: {
    200: answers(DeskFigures, 'How the desk and the units stand; nobody is ranked'),
    ...problemResponses(403),
  },
});

export const mountGetDeskFigures = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const officer = deskOfficer(c, 'getDeskFigures', deps.city);
    if (!officer) return c.json(problem(problems, 'feedback.role_missing'), 403, problemHeaders);
    return c.json(await getDeskFigures(deps)(officer, c.req.valid('query')), 200);
  });
