import { createRoute } from '@hono/zod-openapi';
import { OwnReportPhoto } from '@yilu/contracts';
import { type ApiApp, answers, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { TakingDeps } from '../ports-photos.js';
import { getReportPhoto } from '../use-cases/get-report-photo.js';
import { photoParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'getReportPhoto',
  method: 'get',
  path: '/feedback/photos/{photoId}',
  request: { params: photoParams },
  responses: {
    200: answers(OwnReportPhoto, 'Which parts are there, what became of it, and where it was taken'),
    ...problemResponses(404),
  },
});

export const mountGetReportPhoto = (app: ApiApp, deps: TakingDeps) =>
  app.openapi(route, async (c) => {
    const outcome = await getReportPhoto(deps)(personOf(c), c.req.valid('param').photoId);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
