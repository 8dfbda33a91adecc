import { createRoute } from '@hono/zod-openapi';
import { PauseSchoolRequest, School } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { pauseSchool } from '../use-cases/pause-school.js';
import { schoolParams, staffCommand } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'pauseSchool',
  method: 'put',
  path: '/exams/staff/schools/{schoolId}/pause',
  request: { params: schoolParams, body: body(PauseSchoolRequest) },
  responses: { 200: answers(School, 'Shown nothing, or let in again'), ...problemResponses(403, 404, 409, 422) },
});

export const mountPauseSchool = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('pauseSchool', staffOf(c))) return c.json(problem(problems, 'exams.role_missing'), 403, problemHeaders);
    const by = staffCommand(c, 'pauseSchool');
    const outcome = await pauseSchool(deps)(by, c.req.valid('param').schoolId, c.req.valid('json').paused);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
