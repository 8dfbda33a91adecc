import type { AddressInfo } from 'node:net';
import S3rver from 's3rver';

export interface PlainStorage {
  put(path: string, body: Buffer, headers: Record<string, string>): Promise<Response>;
  get(path: string, range?: string): Promise<Response>;
  remove(path: string): Promise<Response>;
  stop(): Promise<void>;
}

/** Files behind the front: s3rver on a port of its own that nobody else is told. It checks nothing, the front does. */
export async function startPlainStorage(directory: string, bucket: string): Promise<PlainStorage> {
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [{ name: bucket }],
    allowMismatchedSignatures: true,
  });
  const { port } = (await server.run()) as AddressInfo;
  const at = (path: string) => `http://127.0.0.1:${port}${path}`;
  return {
    put: (path, body, headers) => fetch(at(path), { method: 'PUT', body: new Uint8Array(body), headers }),
    get: (path, range) => fetch(at(path), range ? { headers: { range } } : {}),
    remove: (path) => fetch(at(path), { method: 'DELETE' }),
    stop: () => server.close(),
  };
}
