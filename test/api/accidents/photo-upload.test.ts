import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { objectKey, s3PhotoShelf } from '@yilu/accidents/adapters/s3-photo-shelf';
import { CaseId, PhotoId } from '@yilu/contracts';
import { objectStore } from '@yilu/http/object-store';
import { firstBytes } from '@yilu/http/picture-shelf';
import { close, freePort, listen } from '@yilu/local-city/network';
import { createObjectFront } from '@yilu/local-city/objects/front';
import { type PlainStorage, startPlainStorage } from '@yilu/local-city/objects/plain-storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const bucket = 'yilu-evidence';
const directory = mkdtempSync(join(tmpdir(), 'yilu-upload-'));
const caseId = CaseId.parse('7d9c5d74-9b5b-4e33-8c77-b03b5b2d8e33');
const photoId = PhotoId.parse('5b7a3b52-7f39-4c11-8a55-9e1f3f0b6c11');
const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(2000)]);
const photo = {
  photoId,
  sha256: createHash('sha256').update(jpeg).digest('hex'),
  sizeBytes: jpeg.length,
  mediaType: 'image/jpeg',
} as const;

let storage: PlainStorage;
let front: Server;
let environment: NodeJS.ProcessEnv;
let now = new Date();
beforeAll(async () => {
  storage = await startPlainStorage(directory, bucket);
  const credentials = { accessKeyId: 'CITYKEY', secretAccessKey: 'city-secret' };
  front = createObjectFront({
    bucket,
    credentials,
    storage,
    origins: [],
    stored: async () => {},
    log: () => {},
    now: () => now,
  });
  const port = await freePort();
  await listen(front, port);
  environment = {
    EVIDENCE_BUCKET: bucket,
    AWS_REGION: 'cn-north-1',
    OBJECTS_ENDPOINT: `http://127.0.0.1:${port}/`,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  };
});
afterAll(async () => {
  await close(front);
  await storage.stop();
  rmSync(directory, { recursive: true });
});

async function upload(file: Buffer, change: Record<string, string> = {}) {
  const form = await s3PhotoShelf(objectStore(environment)).uploadForm(caseId, photo, now);
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...form.fields, ...change })) body.append(name, value);
  body.append('file', new Blob([new Uint8Array(file)]));
  return fetch(form.url, { method: 'POST', body });
}

describe('the form of a photograph', () => {
  it('takes exactly the bytes that were registered, and a signed link shows them again', async () => {
    expect((await upload(jpeg)).status).toBe(204);
    const link = await s3PhotoShelf(objectStore(environment)).viewUrl(caseId, photoId, now);
    expect(Buffer.from(await (await fetch(link)).arrayBuffer())).toEqual(jpeg);
    expect(Buffer.from((await firstBytes(objectStore(environment), objectKey(caseId, photoId), now)) ?? [])).toEqual(
      jpeg.subarray(0, 32),
    );
  });

  it.each([
    [
      'other bytes of the same size',
      Buffer.concat([jpeg.subarray(0, -1), Buffer.from([jpeg.at(-1) === 0 ? 1 : 0])]),
      {},
    ],
    ['more bytes', Buffer.concat([jpeg, Buffer.from('x')]), {}],
    ['20 MB', Buffer.alloc(20_000_000), {}],
    ['another type', jpeg, { 'Content-Type': 'text/html' }],
    ['another place', jpeg, { key: 'accidents/elsewhere' }],
  ])('refuses %s', async (_what, file, change) => {
    const answer = await upload(file, change);
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });

  it('refuses a form after ten minutes and a link after five', async () => {
    const shelf = s3PhotoShelf(objectStore(environment));
    const link = await shelf.viewUrl(caseId, photoId, now);
    const form = await shelf.uploadForm(caseId, photo, now);
    const then = now;
    now = new Date(then.getTime() + 11 * 60_000);
    const body = new FormData();
    for (const [name, value] of Object.entries(form.fields)) body.append(name, value);
    body.append('file', new Blob([new Uint8Array(jpeg)]));
    expect((await fetch(form.url, { method: 'POST', body })).status).toBe(403);
    expect((await fetch(link)).status).toBe(403);
    now = then;
  });

  it('answers nothing for an object that is not there', async () => {
    expect(await firstBytes(objectStore(environment), objectKey(caseId, 'none'), now)).toBeUndefined();
  });
});

describe('the address of the bucket', () => {
  it.each([
    ['cn-north-1', 'https://yilu-evidence.s3.cn-north-1.amazonaws.com.cn'],
    ['ap-southeast-1', 'https://yilu-evidence.s3.ap-southeast-1.amazonaws.com'],
  ])('is its own host at AWS in %s', (region, url) => {
    expect(objectStore({ EVIDENCE_BUCKET: bucket, AWS_REGION: region }).publicUrl).toBe(url);
  });
  it('is what the phone uses where that differs', () => {
    const store = objectStore({ ...environment, OBJECTS_PUBLIC_URL: 'https://photos.example/' });
    expect(store.publicUrl).toBe('https://photos.example/yilu-evidence');
  });
});
