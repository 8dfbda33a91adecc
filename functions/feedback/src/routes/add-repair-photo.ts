import { createRoute } from '@hono/zod-openapi';
import { AddRepairPhotoRequest, StaffReportPhoto } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { ModerationDeps } from '../ports-photos.js';
import { addRepairPhoto } from '../use-cases/add-repair-photo.js';
import { staffCommand } from './frame.js';
import { mayWithPhotos } from './photo-roles.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'addRepairPhoto',
  method: 'post',
  path: '/feedback/staff/photos',
  request: { body: body(AddRepairPhotoRequest) },
  responses: {
    201: answers(StaffReportPhoto, 'Registered; PUT each part to its link'),
    ...problemResponses(403, 404, 409, 422),
  },
});

export const mountAddRepairPhoto = (app: ApiApp, deps: ModerationDeps) =>
  app.openapi(route, async (c) => {
    if (!mayWithPhotos('addRepairPhoto', staffOf(c)))
      return c.json(problem(problems, 'feedback.role_missing'), 403, problemHeaders);
    const outcome = await addRepairPhoto(deps)(staffCommand(c, 'addRepairPhoto'), c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
