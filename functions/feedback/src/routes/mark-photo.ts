import { createRoute } from '@hono/zod-openapi';
import { MarkPhotoRequest, PhotoActed } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { ModerationDeps } from '../ports-photos.js';
import { markPhoto } from '../use-cases/mark-photo.js';
import { photoActed } from '../use-cases/photo-acted.js';
import { photoParams, staffCommand } from './frame.js';
import { mayWithPhotos } from './photo-roles.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'markPhoto',
  method: 'post',
  path: '/feedback/staff/photos/{photoId}/marking',
  request: { params: photoParams, body: body(MarkPhotoRequest) },
  responses: {
    200: answers(PhotoActed, 'Public, with what was marked painted over'),
    ...problemResponses(403, 404, 409, 422),
  },
});

export const mountMarkPhoto = (app: ApiApp, deps: ModerationDeps) =>
  app.openapi(route, async (c) => {
    if (!mayWithPhotos('markPhoto', staffOf(c)))
      return c.json(problem(problems, 'feedback.role_missing'), 403, problemHeaders);
    const outcome = await markPhoto(deps)(
      staffCommand(c, 'markPhoto'),
      c.req.valid('param').photoId,
      c.req.valid('json'),
    );
    if (outcome.ok) return c.json(photoActed(deps, outcome.value), 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
