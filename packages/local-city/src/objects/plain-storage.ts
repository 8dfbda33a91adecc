import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import S3rver from 's3rver';
import { partFiles } from './part-files.js';

/** Where parts lie until they are put together: files that the front shows to nobody. */
export const partsBucket = 'parts';

export interface PlainStorage {
  put(path: string, body: Buffer, headers: Record<string, string>): Promise<Response>;
  get(path: string, range?: string): Promise<Response>;
  remove(path: string): Promise<Response>;
  /** Objects whose key begins so, a thousand at most. */
  list(bucket: string, prefix: string): Promise<readonly { key: string; size: number; etag: string }[]>;
  stop(): Promise<void>;
}

/** Files behind the front: s3rver on a port of its own that nobody else is told. It checks nothing, the front does. */
export async function startPlainStorage(directory: string, ...buckets: readonly string[]): Promise<PlainStorage> {
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: buckets.map((name) => ({ name })),
    allowMismatchedSignatures: true,
  });
  const { port } = (await server.run()) as AddressInfo;
  const at = (path: string) => `http://127.0.0.1:${port}${path}`;
  const parts = partFiles(join(directory, 'uploads'));
  const partIn = (path: string) =>
    path.startsWith(`/${partsBucket}/`) ? path.slice(partsBucket.length + 2) : undefined;
  return {
    put(path, body, headers) {
      const part = partIn(path);
      return part ? parts.put(part, body) : fetch(at(path), { method: 'PUT', body: new Uint8Array(body), headers });
    },
    get(path, range) {
      const part = partIn(path);
      return part ? parts.get(part) : fetch(at(path), range ? { headers: { range } } : {});
    },
    remove(path) {
      const part = partIn(path);
      return part ? parts.remove(part) : fetch(at(path), { method: 'DELETE' });
    },
    async list(bucket, prefix) {
      if (bucket === partsBucket) return parts.list(prefix);
      const answer = await fetch(at(`/${bucket}?list-type=2&max-keys=1000&prefix=${encodeURIComponent(prefix)}`));
      const xml = await answer.text();
      const text = (part: string, name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(part)?.[1] ?? '';
      return [...xml.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)].map(([, part = '']) => ({
        key: text(part, 'Key'),
        size: Number(text(part, 'Size')),
        etag: text(part, 'ETag').replaceAll('&quot;', ''),
      }));
    },
    stop: () => server.close(),
  };
}
