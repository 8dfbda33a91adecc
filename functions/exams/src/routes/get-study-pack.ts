import { gzipSync } from 'node:zlib';
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

/** Packed once for as long as the pack is the same: half a megabyte is a tenth of that on its way into a tunnel. */
function packing(): (pack: StudyPack) => Uint8Array<ArrayBuffer> {
  const packed = new WeakMap<StudyPack, Uint8Array<ArrayBuffer>>();
  return (pack) => {
    const bytes = packed.get(pack) ?? Uint8Array.from(gzipSync(JSON.stringify(pack)));
    packed.set(pack, bytes);
    return bytes;
  };
}

export function mountGetStudyPack(app: ApiApp, deps: StudyDeps) {
  const packFor = getStudyPack(deps);
  const gzipped = packing();
  return app.openapi(route, async (c) => {
    const { locale } = c.req.valid('query');
    const pack = await packFor(c.req.valid('param').subject, locale);
    const isPacked = c.req.header('accept-encoding')?.includes('gzip') === true;
    const etag = `"${pack.subject}-${locale}-${pack.version}${isPacked ? '-gz' : ''}"`;
    // An hour without asking; after that a phone that has this version gets no half megabyte again.
    const headers = { etag, 'cache-control': 'private, max-age=3600', vary: 'accept-encoding' };
    const known = c.req
      .header('if-none-match')
      ?.split(',')
      .map((tag) => tag.trim().replace(/^W\//, ''));
    if (known?.includes(etag)) return c.body(null, 304, headers);
    if (!isPacked) return c.json(pack, 200, headers);
    const asJson = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    return c.body(gzipped(pack), 200, { ...headers, ...asJson });
  });
}
