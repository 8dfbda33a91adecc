import { createRoute } from '@hono/zod-openapi';
import { AddMovePhotoRequest, MovePhotoForm } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { addPhoto } from '../use-cases/add-photo.js';
import { citizenCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'addMovePhoto',
  method: 'post',
  path: '/moves/photos',
  request: { body: body(AddMovePhotoRequest) },
  responses: { 201: answers(MovePhotoForm, 'Registered; upload with this form'), ...problemResponses(401, 409, 422) },
});

export const mountAddPhoto = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await addPhoto(deps)(citizenCommand(c, 'addMovePhoto'), c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
