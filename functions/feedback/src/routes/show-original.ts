import { createRoute } from '@hono/zod-openapi';
import { PhotoOriginal, PhotoReasonRequest } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { ModerationDeps } from '../ports-photos.js';
import { showOriginal } from '../use-cases/show-original.js';
import { officerOf, photoParams } from './frame.js';
import { mayWithPhotos } from './photo-roles.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'showOriginal',
  method: 'post',
  path: '/feedback/staff/photos/{photoId}/original',
  request: { params: photoParams, body: body(PhotoReasonRequest) },
  responses: { 200: answers(PhotoOriginal, 'The bytes as they came, for five minutes'), ...problemResponses(403, 404) },
});

export const mountShowOriginal = (app: ApiApp, deps: ModerationDeps) =>
  app.openapi(route, async (c) => {
    if (!mayWithPhotos('showOriginal', staffOf(c)))
      return c.json(problem(problems, 'feedback.role_missing'), 403, problemHeaders);
    const outcome = await showOriginal(deps)(officerOf(c), c.req.valid('param').photoId, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
