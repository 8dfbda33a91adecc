import { createRoute } from '@hono/zod-openapi';
import { StaffReportPhoto } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { ModerationDeps } from '../ports-photos.js';
import { completeRepairPhoto } from '../use-cases/complete-repair-photo.js';
import { officerOf, photoParams } from './frame.js';
import { mayWithPhotos } from './photo-roles.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'completeRepairPhoto',
  method: 'post',
  path: '/feedback/staff/photos/{photoId}/completion',
  request: { params: photoParams },
  responses: { 200: answers(StaffReportPhoto, 'All parts are together'), ...problemResponses(403, 404, 409) },
});

export const mountCompleteRepairPhoto = (app: ApiApp, deps: ModerationDeps) =>
  app.openapi(route, async (c) => {
    if (!mayWithPhotos('completeRepairPhoto', staffOf(c)))
      return c.json(problem(problems, 'feedback.role_missing'), 403, problemHeaders);
    const outcome = await completeRepairPhoto(deps)(officerOf(c).officerId, c.req.valid('param').photoId);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
