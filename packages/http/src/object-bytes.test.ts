import { createHash } from 'node:crypto';
import { afterEach, expect, it, vi } from 'vitest';
import { objectBytes } from './object-bytes.js';
import { objectStore } from './object-store.js';

afterEach(() => vi.unstubAllGlobals());

it('writes with the checksum without which a store that locks takes nothing, as part of what is signed', async () => {
  const asked: [string, RequestInit][] = [];
  vi.stubGlobal('fetch', async (url: string, request: RequestInit) => {
    asked.push([url, request]);
    return new Response(null, { status: 200 });
  });
  const bytes = Uint8Array.of(1, 2, 3);
  await objectBytes(objectStore({ EVIDENCE_BUCKET: 'evidence' }), () => new Date(0)).write('a/b', bytes, 'image/jpeg');
  const [[url, { method, headers }] = ['', {}]] = asked;
  const checksum = createHash('sha256').update(bytes).digest('base64');
  expect({ method, headers }).toEqual({
    method: 'PUT',
    headers: { 'content-type': 'image/jpeg', 'x-amz-checksum-sha256': checksum },
  });
  expect(new URL(url).searchParams.get('X-Amz-SignedHeaders')).toContain('x-amz-checksum-sha256');
});
