import { createRoute } from '@hono/zod-openapi';
import { FileForCallerRequest, ReportFiled } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { fileForCaller } from '../use-cases/file-for-caller.js';
import { deskCommand } from './desk-roles.js';
import { fieldsOf } from './file-report.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'fileForCaller',
  method: 'post',
  path: '/feedback/staff/reports',
  request: { body: body(FileForCallerRequest) },
  responses: { 201: answers(ReportFiled, 'Taken down for somebody who called'), ...problemResponses(403, 409, 422) },
});

export const mountFileForCaller = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = deskCommand(c, 'fileForCaller', deps.city);
    if (!by) return c.json(problem(problems, 'feedback.role_missing'), 403, problemHeaders);
    const outcome = await fileForCaller(deps)(by, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(problems, outcome.refusal.code, fieldsOf(outcome.refusal));
    return c.json(refused, refused.status, problemHeaders);
  });
