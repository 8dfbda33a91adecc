import { createRoute } from '@hono/zod-openapi';
import { AddPhotoRequest, PhotoUpload } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { addPhoto } from '../use-cases/add-photo.js';
import { inSeat, partyCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'addPhoto',
  method: 'post',
  path: '/accidents/{caseId}/photos',
  request: { ...inSeat, body: body(AddPhotoRequest) },
  responses: { 201: answers(PhotoUpload, 'Registered; upload with this form'), ...problemResponses(404, 409, 422) },
});

export const mountAddPhoto = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = partyCommand(c, 'addPhoto', c.req.valid('param').caseId);
    const outcome = await addPhoto(deps)(by, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
