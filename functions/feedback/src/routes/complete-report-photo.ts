import { createRoute } from '@hono/zod-openapi';
import { OwnReportPhoto } from '@yilu/contracts';
import { type ApiApp, answers, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { TakingDeps } from '../ports-photos.js';
import { completeReportPhoto } from '../use-cases/complete-report-photo.js';
import { photoParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'completeReportPhoto',
  method: 'post',
  path: '/feedback/photos/{photoId}/completion',
  request: { params: photoParams },
  responses: { 200: answers(OwnReportPhoto, 'All parts are together'), ...problemResponses(404, 409) },
});

export const mountCompleteReportPhoto = (app: ApiApp, deps: TakingDeps) =>
  app.openapi(route, async (c) => {
    const outcome = await completeReportPhoto(deps)(personOf(c), c.req.valid('param').photoId);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
