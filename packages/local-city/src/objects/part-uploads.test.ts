import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { multiPartUploads } from '@yilu/http/multi-part-upload';
import { objectBytes } from '@yilu/http/object-bytes';
import { type ObjectStore, objectStore, presigned } from '@yilu/http/object-store';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { close, freePort, listen } from '../network.js';
import { createObjectFront, type StoredObject } from './front.js';
import { type PlainStorage, startPlainStorage } from './plain-storage.js';

const [bucket, pictures] = ['yilu-evidence', 'yilu-pictures'];
const directory = mkdtempSync(join(tmpdir(), 'yilu-parts-'));
const partBytes = 5 * 1024 * 1024;
const file = randomBytes(2 * partBytes + 1000);
const part = (number: number) => file.subarray((number - 1) * partBytes, number * partBytes);
const key = 'feedback/originals/p1';

let storage: PlainStorage;
let front: Server;
let store: ObjectStore;
let port: number;
let now = new Date();
let announced: StoredObject[] = [];

const open = () =>
  createObjectFront({
    bucket,
    buckets: [pictures],
    credentials: { accessKeyId: 'CITYKEY', secretAccessKey: 'city-secret' },
    storage,
    origins: [],
    stored: async (object) => void announced.push(object),
    log: () => {},
    now: () => now,
  });
beforeAll(async () => {
  [storage, port] = await Promise.all([startPlainStorage(directory, bucket, pictures), freePort()]);
  front = open();
  await listen(front, port);
  store = objectStore(
    {
      PICTURES_BUCKET: pictures,
      AWS_REGION: 'cn-north-1',
      OBJECTS_ENDPOINT: `http://127.0.0.1:${port}`,
      AWS_ACCESS_KEY_ID: 'CITYKEY',
      AWS_SECRET_ACCESS_KEY: 'city-secret',
    },
    'PICTURES_BUCKET',
  );
});
beforeEach(() => {
  now = new Date();
  announced = [];
});
afterAll(async () => {
  await close(front);
  await storage.stop();
  rmSync(directory, { recursive: true });
});

const uploads = () => multiPartUploads(store, () => now);
const bytes = () => objectBytes(store, () => now);
const codeOf = async (answer: Response) => [answer.status, /<Code>(\w+)<\/Code>/.exec(await answer.text())?.[1]];
async function send(uploadId: string, number: number, body = part(number), announcedBytes = body.length) {
  const url = uploads().partUrl(key, uploadId, { number, sizeBytes: announcedBytes });
  return fetch(url, { method: 'PUT', body: new Uint8Array(body) });
}

describe('an upload in parts', () => {
  it('comes together from parts in any order, and is announced once, when it is whole', async () => {
    const uploadId = await uploads().begin(key, 'image/jpeg');
    for (const number of [3, 1, 2, 2]) expect((await send(uploadId, number)).status).toBe(200);
    const there = await uploads().parts(key, uploadId);
    expect(there?.map(({ number, sizeBytes }) => [number, sizeBytes])).toEqual([
      [1, partBytes],
      [2, partBytes],
      [3, 1000],
    ]);
    expect(announced).toEqual([]);
    expect(await uploads().complete(key, uploadId, there ?? [])).toBe(true);
    expect(announced).toMatchObject([{ bucket: pictures, key, size: file.length, reason: 'CompleteMultipartUpload' }]);
    expect(Buffer.from((await bytes().read(key)) ?? []).equals(file)).toBe(true);
    expect(await uploads().parts(key, uploadId)).toBeUndefined();
    expect(await uploads().complete(key, uploadId, there ?? [])).toBe(false);
  });

  it('outlives a restart of the store', async () => {
    const uploadId = await uploads().begin(key, 'image/jpeg');
    await send(uploadId, 1);
    const [again, elsewhere] = [open(), await freePort()];
    await listen(again, elsewhere);
    const innerUrl = `http://127.0.0.1:${elsewhere}/${pictures}`;
    const parts = await multiPartUploads({ ...store, innerUrl }, () => now).parts(key, uploadId);
    await close(again);
    expect(parts?.length).toBe(1);
  });

  it('is refused as S3 does', async () => {
    const uploadId = await uploads().begin(key, 'image/jpeg');
    const named = async (numbers: readonly number[], etag?: string) => {
      const parts = (await uploads().parts(key, uploadId)) ?? [];
      const xml = numbers.map((number) => {
        const tag = etag ?? parts.find((one) => one.number === number)?.etag ?? '';
        return `<Part><PartNumber>${number}</PartNumber><ETag>${tag}</ETag></Part>`;
      });
      const url = presigned(
        store,
        store.innerUrl,
        { method: 'POST', key, query: { uploadId } },
        { from: now, seconds: 60 },
      );
      const body = xml.length > 0 ? `<CompleteMultipartUpload>${xml.join('')}</CompleteMultipartUpload>` : 'nothing';
      return codeOf(await fetch(url, { method: 'POST', body }));
    };
    await send(uploadId, 1, part(1).subarray(0, 500));
    await send(uploadId, 2);
    expect(await named([1, 2])).toEqual([400, 'EntityTooSmall']);
    expect(await named([2, 1])).toEqual([400, 'InvalidPartOrder']);
    expect(await named([2], '"0"')).toEqual([400, 'InvalidPart']);
    expect(await named([3])).toEqual([400, 'InvalidPart']);
    expect(await named([])).toEqual([400, 'MalformedXML']);
    expect(announced).toEqual([]);
  });

  it('takes a part of its own size, upload and object alone', async () => {
    const uploadId = await uploads().begin(key, 'image/jpeg');
    expect(await codeOf(await send(uploadId, 1, part(1), 400))).toEqual([403, 'SignatureDoesNotMatch']);
    expect(await codeOf(await send('0'.repeat(32), 1))).toEqual([404, 'NoSuchUpload']);
    const elsewhere = uploads().partUrl('feedback/originals/p2', uploadId, { number: 1, sizeBytes: 3 });
    expect(await codeOf(await fetch(elsewhere, { method: 'PUT', body: 'abc' }))).toEqual([404, 'NoSuchUpload']);
    const url = uploads().partUrl(key, uploadId, { number: 1, sizeBytes: 3 });
    now = new Date(now.getTime() + 16 * 60_000);
    expect(await codeOf(await fetch(url, { method: 'PUT', body: 'abc' }))).toEqual([403, 'AccessDenied']);
    expect(await uploads().parts(key, uploadId)).toEqual([]);
  });

  it('that is given up leaves nothing', async () => {
    const uploadId = await uploads().begin(key, 'image/jpeg');
    await send(uploadId, 1);
    const url = presigned(
      store,
      store.innerUrl,
      { method: 'DELETE', key, query: { uploadId } },
      { from: now, seconds: 60 },
    );
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(204);
    expect(await uploads().parts(key, uploadId)).toBeUndefined();
  });
});

it('keeps whole objects apart by bucket, and removes them', async () => {
  const at = 'feedback/copies/p1.jpg';
  await bytes().write(at, new Uint8Array([1, 2, 3]), 'image/jpeg');
  expect(await bytes().read(at)).toEqual(new Uint8Array([1, 2, 3]));
  expect((await storage.get(`/${bucket}/${at}`)).status).toBe(404);
  await bytes().remove(at);
  await bytes().remove(at);
  expect(await bytes().read(at)).toBeUndefined();
});

it('shows nobody the parts that lie there', async () => {
  const answer = await fetch(`http://127.0.0.1:${port}/parts?list-type=2`);
  expect(answer.status).toBe(404);
});
