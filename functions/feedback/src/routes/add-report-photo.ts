import { createRoute } from '@hono/zod-openapi';
import { AddReportPhotoRequest, OwnReportPhoto } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import { addDays, dayOf, startOfDay } from '@yilu/kernel';
import type { TakingDeps } from '../ports-photos.js';
import { addReportPhoto } from '../use-cases/add-report-photo.js';
import { citizenCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'addReportPhoto',
  method: 'post',
  path: '/feedback/photos',
  request: { body: body(AddReportPhotoRequest) },
  responses: {
    201: answers(
      OwnReportPhoto,
      'Registered; PUT each part to its link, in any order, and then say that it is complete',
    ),
    ...problemResponses(409, 422, 429),
  },
});

export const mountAddReportPhoto = (app: ApiApp, deps: TakingDeps) =>
  app.openapi(route, async (c) => {
    const outcome = await addReportPhoto(deps)(citizenCommand(c, 'addReportPhoto'), c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 201);
    const tomorrow = startOfDay(addDays(dayOf(deps.now()), 1)).toISOString();
    const until = outcome.refusal === 'feedback.photos_of_day' ? { retryAt: tomorrow } : {};
    const refused = problem(problems, outcome.refusal, until);
    return c.json(refused, refused.status, problemHeaders);
  });
