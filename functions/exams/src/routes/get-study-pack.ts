import { createRoute } from '@hono/zod-openapi';
import { Locale, StudyPack, StudySubject } from '@yilu/contracts';
import { type ApiApp, answers } from '@yilu/http';
import * as z from 'zod';
import type { StudyDeps } from '../ports-study.js';
import { getStudyPack } from '../use-cases/get-study-pack.js';

const route = createRoute({
  operationId: 'getStudyPack',
  method: 'get',
  path: '/exams/study/packs/{subject}',
  request: {
    params: z.object({ subject: StudySubject }),
    query: z.strictObject({ locale: Locale.default('zh-CN') }),
  },
  responses: {
    200: answers(StudyPack, 'All questions of a subject, to be learnt without network'),
    304: { description: 'The phone has this version' },
  },
});

export function mountGetStudyPack(app: ApiApp, deps: StudyDeps) {
  const packFor = getStudyPack(deps);
  return app.openapi(route, async (c) => {
    const { locale } = c.req.valid('query');
    const pack = await packFor(c.req.valid('param').subject, locale);
    const etag = `"${pack.subject}-${locale}-${pack.version}"`;
    // An hour without asking; after that a phone that has this version gets no half megabyte again.
    const headers = { etag, 'cache-control': 'private, max-age=3600' };
    const known = c.req
      .header('if-none-match')
      ?.split(',')
      .map((tag) => tag.trim().replace(/^W\//, ''));
    return known?.includes(etag) ? c.body(null, 304, headers) : c.json(pack, 200, headers);
  });
}
