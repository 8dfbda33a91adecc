import { createHash } from 'node:crypto';
import type { PlainStorage } from '@yilu/local-city/objects/plain-storage';

interface Kept {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers: Record<string, string>;
}

/** Objects in memory, as the store of a bench is: what is measured is the handlers, never a disk. */
export function memoryStorage(): PlainStorage {
  const objects = new Map<string, Kept>();
  return {
    async put(path, body, headers) {
      const etag = `"${createHash('md5').update(body).digest('hex')}"`;
      objects.set(path, { body: new Uint8Array(body), headers: { ...headers, etag } });
      return new Response(null, { headers: { etag } });
    },
    async get(path, range) {
      const kept = objects.get(path);
      if (!kept) return new Response(null, { status: 404 });
      const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
      if (from === undefined || to === undefined) return new Response(kept.body, { headers: kept.headers });
      const part = kept.body.subarray(Number(from), Number(to) + 1);
      const headers = { ...kept.headers, 'content-range': `bytes ${from}-${to}/${kept.body.length}` };
      return new Response(part, { status: 206, headers });
    },
    async remove(path) {
      objects.delete(path);
      return new Response(null, { status: 204 });
    },
    async list(bucket, prefix) {
      const at = `/${bucket}/`;
      return [...objects]
        .filter(([path]) => path.startsWith(`${at}${prefix}`))
        .map(([path, { body, headers }]) => ({
          key: path.slice(at.length),
          size: body.length,
          etag: headers['etag'] ?? '',
        }));
    },
    stop: async () => objects.clear(),
  };
}
