import { createRoute } from '@hono/zod-openapi';
import { NoteServiceRequest, ServiceNoted } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { noteService } from '../use-cases/note-service.js';
import { decisionParams, staffCommand } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'noteService',
  method: 'post',
  path: '/violations/staff/decisions/{number}/service',
  request: { params: decisionParams, body: body(NoteServiceRequest) },
  responses: {
    200: answers(ServiceNoted, 'Noted, with the day of service once there is one'),
    ...problemResponses(403, 404, 409, 422),
  },
});

export const mountNoteService = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('noteService', staffOf(c)))
      return c.json(problem(problems, 'violations.role_missing'), 403, problemHeaders);
    const { number } = c.req.valid('param');
    const outcome = await noteService(deps)(staffCommand(c, 'noteService'), number, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
