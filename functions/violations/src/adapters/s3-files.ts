import { type ObjectStore, presignedGet } from '@yilu/http/object-store';
import type { OpenFile } from './signed-file.js';

/** Longer than any run: a store that hangs ends with the run, and the next one goes on from the last mark. */
const readTimeoutMs = 50_000;

/** Opens objects of the evidence store at a byte, as streams; what is not read of one is never fetched. */
export const s3Files =
  (store: ObjectStore, now: () => Date): OpenFile =>
  async (key, from) => {
    const url = presignedGet(store, store.innerUrl, key, { from: now(), seconds: 300 });
    const answer = await fetch(url, {
      headers: { range: `bytes=${from}-` },
      signal: AbortSignal.timeout(readTimeoutMs),
    });
    if (answer.status === 404) return undefined;
    const { body } = answer;
    const etag = answer.headers.get('etag')?.replaceAll('"', '');
    const range = /^bytes (\d+)-\d+\/(\d+)$/.exec(answer.headers.get('content-range') ?? '');
    // A store that does not know the range would answer from the first byte: rows would be counted wrongly.
    if (answer.status !== 206 || !etag || !body || Number(range?.[1]) !== from)
      throw new Error(`Evidence store answered ${answer.status}`);
    // A stream that was read to its end, or broken off, has nothing left to let go of.
    const close = () => body.cancel().catch(() => undefined);
    return { bytes: Number(range?.[2]), etag, chunks: body, close };
  };
