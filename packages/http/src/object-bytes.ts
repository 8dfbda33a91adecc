import { hash } from 'node:crypto';
import { type ObjectStore, presigned } from './object-store.js';

/** Long enough for a film of a hundred megabytes within a region; a store that hangs must not hold a job until its own end. */
const timeoutMs = 15_000;
const linkSeconds = 60;

/** Whole objects, read and written by a Lambda itself. */
export interface ObjectBytes {
  /** Undefined where there is no such object. */
  read(key: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  write(key: string, bytes: Uint8Array<ArrayBuffer>, mediaType: string): Promise<void>;
  /** What is not there is removed already. */
  remove(key: string): Promise<void>;
}

/** A request to the store of this Lambda's own; throws for every answer but the ones named. */
export async function askStore(
  store: ObjectStore,
  request: Parameters<typeof presigned>[2],
  {
    at,
    body = null,
    also = [],
  }: { readonly at: Date; readonly body?: string | Uint8Array<ArrayBuffer> | null; readonly also?: readonly number[] },
): Promise<Response> {
  const url = presigned(store, store.innerUrl, request, { from: at, seconds: linkSeconds });
  const { method, headers = {} } = request;
  const answer = await fetch(url, { method, headers, body, signal: AbortSignal.timeout(timeoutMs) });
  if (!answer.ok && !also.includes(answer.status)) {
    await answer.body?.cancel();
    throw new Error(`Object store answered ${answer.status} to ${method}`);
  }
  return answer;
}

/** Whole objects of a store. */
export const objectBytes = (store: ObjectStore, now: () => Date): ObjectBytes => ({
  async read(key) {
    const answer = await askStore(store, { method: 'GET', key }, { at: now(), also: [404] });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return answer.status === 404 ? undefined : bytes;
  },
  async write(key, bytes, mediaType) {
    // A store that locks takes nothing without a checksum.
    const headers = { 'content-type': mediaType, 'x-amz-checksum-sha256': hash('sha256', bytes, 'base64') };
    const answer = await askStore(store, { method: 'PUT', key, headers }, { at: now(), body: bytes });
    await answer.body?.cancel();
  },
  async remove(key) {
    const answer = await askStore(store, { method: 'DELETE', key }, { at: now(), also: [404] });
    await answer.body?.cancel();
  },
});
