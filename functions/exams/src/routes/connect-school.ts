import { createRoute } from '@hono/zod-openapi';
import { ConnectSchoolRequest, SchoolKey } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { connectSchool } from '../use-cases/connect-school.js';
import { staffCommand } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'connectSchool',
  method: 'post',
  path: '/exams/staff/schools',
  request: { body: body(ConnectSchoolRequest) },
  responses: { 201: answers(SchoolKey, 'It may look, with this key'), ...problemResponses(403, 409, 422) },
});

export const mountConnectSchool = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('connectSchool', staffOf(c)))
      return c.json(problem(problems, 'exams.role_missing'), 403, problemHeaders);
    const outcome = await connectSchool(deps)(staffCommand(c, 'connectSchool'), c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
