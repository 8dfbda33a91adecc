import { createRoute } from '@hono/zod-openapi';
import { PhotoActed, PhotoReasonRequest } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { ModerationDeps } from '../ports-photos.js';
import { hidePhoto } from '../use-cases/hide-photo.js';
import { photoActed } from '../use-cases/photo-acted.js';
import { photoParams, staffCommand } from './frame.js';
import { mayWithPhotos } from './photo-roles.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'hidePhoto',
  method: 'post',
  path: '/feedback/staff/photos/{photoId}/hiding',
  request: { params: photoParams, body: body(PhotoReasonRequest) },
  responses: { 200: answers(PhotoActed, 'Nobody outside sees it any more'), ...problemResponses(403, 404, 409, 422) },
});

export const mountHidePhoto = (app: ApiApp, deps: ModerationDeps) =>
  app.openapi(route, async (c) => {
    if (!mayWithPhotos('hidePhoto', staffOf(c)))
      return c.json(problem(problems, 'feedback.role_missing'), 403, problemHeaders);
    const outcome = await hidePhoto(deps)(
      staffCommand(c, 'hidePhoto'),
      c.req.valid('param').photoId,
      c.req.valid('json'),
    );
    if (outcome.ok) return c.json(photoActed(deps, outcome.value), 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
