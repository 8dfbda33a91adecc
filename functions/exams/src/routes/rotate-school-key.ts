import { createRoute } from '@hono/zod-openapi';
import { SchoolKey } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { rotateSchoolKey } from '../use-cases/rotate-school-key.js';
import { schoolParams, staffCommand } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'rotateSchoolKey',
  method: 'post',
  path: '/exams/staff/schools/{schoolId}/keys',
  request: { params: schoolParams },
  responses: { 201: answers(SchoolKey, 'Its new key, shown this once'), ...problemResponses(403, 404, 409, 422) },
});

export const mountRotateSchoolKey = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('rotateSchoolKey', staffOf(c)))
      return c.json(problem(problems, 'exams.role_missing'), 403, problemHeaders);
    const outcome = await rotateSchoolKey(deps)(staffCommand(c, 'rotateSchoolKey'), c.req.valid('param').schoolId);
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
