import { createRoute } from '@hono/zod-openapi';
import { FileObjectionRequest, ObjectionFiled } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { fileObjection } from '../use-cases/file-objection.js';
import { citizenCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'fileObjection',
  method: 'post',
  path: '/exams/objections',
  request: { body: body(FileObjectionRequest) },
  responses: { 201: answers(ObjectionFiled, 'Filed'), ...problemResponses(404, 409, 422) },
});

export const mountFileObjection = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await fileObjection(deps)(citizenCommand(c, 'fileObjection'), c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
