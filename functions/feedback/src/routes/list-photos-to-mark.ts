import { createRoute } from '@hono/zod-openapi';
import { PageQuery, StaffReportPhotoPage } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { ModerationDeps } from '../ports-photos.js';
import { listPhotosToMark } from '../use-cases/list-photos-to-mark.js';
import { mayWithPhotos } from './photo-roles.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'listPhotosToMark',
  method: 'get',
  path: '/feedback/staff/photos',
  request: { query: PageQuery },
  responses: {
    200: answers(StaffReportPhotoPage, 'Photographs that wait for an officer, the oldest first'),
    ...problemResponses(403),
  },
});

export const mountListPhotosToMark = (app: ApiApp, deps: ModerationDeps) =>
  app.openapi(route, async (c) => {
    if (!mayWithPhotos('listPhotosToMark', staffOf(c)))
      return c.json(problem(problems, 'feedback.role_missing'), 403, problemHeaders);
    return c.json(await listPhotosToMark(deps)(c.req.valid('query')), 200);
  });
