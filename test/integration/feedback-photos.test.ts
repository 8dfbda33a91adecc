import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OwnReportPhoto, photoPartBytes } from '@yilu/contracts';
import { multiPartUploads } from '@yilu/http/multi-part-upload';
import { objectBytes } from '@yilu/http/object-bytes';
import { objectStore } from '@yilu/http/object-store';
import { pictureShelf } from '@yilu/http/picture-shelf';
import { bundleLambda } from '@yilu/infra/bundle';
import { lambdas } from '@yilu/infra/lambdas';
import { close, freePort, listen } from '@yilu/local-city/network';
import { createObjectFront } from '@yilu/local-city/objects/front';
import { type PlainStorage, startPlainStorage } from '@yilu/local-city/objects/plain-storage';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announced, largeHeic, phoneShot } from '../fixtures/feedback-shots.js';
import { type FeedbackTown, feedbackTown } from '../fixtures/feedback-town.js';
import { type LambdaRuntime, startLambda } from '../fixtures/lambda-runtime.js';
import { type Store, startStore } from '../fixtures/store.js';

/** The deployed job under the cloud's runtime, fed by a store that speaks S3's wire, and a phone whose network goes. */
const [evidence, pictures] = ['yilu-evidence', 'yilu-pictures'];
const directory = mkdtempSync(join(tmpdir(), 'yilu-photos-'));
const announcedKeys: string[] = [];

let store: Store;
let storage: PlainStorage;
let front: Server;
let town: FeedbackTown;
let job: LambdaRuntime;
let port: number;
beforeAll(async () => {
  [store, storage, port] = await Promise.all([
    startStore(),
    startPlainStorage(join(directory, 'objects'), evidence, pictures),
    freePort(),
  ]);
  const access = {
    PICTURES_BUCKET: pictures,
    AWS_REGION: 'cn-north-1',
    OBJECTS_ENDPOINT: `http://127.0.0.1:${port}`,
    AWS_ACCESS_KEY_ID: 'CITYKEY',
    AWS_SECRET_ACCESS_KEY: 'city-secret',
  };
  const objects = objectStore(access, 'PICTURES_BUCKET');
  const now = () => new Date();
  town = await feedbackTown(
    { table: (name) => store.table(`photos-${name}`) },
    { uploads: multiPartUploads(objects, now), pictures: pictureShelf(objects) },
  );
  const spec = lambdas.find(({ name }) => name === 'feedback-on-photo-stored');
  if (!spec) throw new Error('No such Lambda');
  await bundleLambda(spec, join(directory, spec.name));
  const environment = {
    ...access,
    TABLE_NAME: town.table.name,
    DYNAMO_ENDPOINT: store.endpoint,
    VAULT_LOCAL_KEY: Buffer.alloc(32, 5).toString('base64'),
    VAULT_LOOKUP_KEY: Buffer.alloc(32, 6).toString('base64'),
  };
  job = await startLambda({ directory: join(directory, spec.name), environment, timeoutMs: 30_000 });
  front = createObjectFront({
    bucket: evidence,
    buckets: [pictures],
    credentials: { accessKeyId: 'CITYKEY', secretAccessKey: 'city-secret' },
    storage,
    origins: [],
    log: () => {},
    stored: async ({ bucket, key, size }) => {
      if (!key.includes('/originals/')) return;
      announcedKeys.push(key);
      const body = JSON.stringify({ detail: { bucket: { name: bucket }, object: { key, size } } });
      expect(await job.invoke({ Records: [{ messageId: key, body }] })).toMatchObject({
        outcome: 'answered',
        payload: { batchItemFailures: [] },
      });
    },
  });
  await listen(front, port);
}, 120_000);
afterAll(async () => {
  await job?.stop();
  await close(front);
  await Promise.all([storage.stop(), store.stop()]);
  rmSync(directory, { recursive: true });
});

const path = '/feedback/photos';
const look = async (photoId: string) => (await town.get('reporter', `${path}/${photoId}`)).body as OwnReportPhoto;
const complete = (photoId: string) => town.post('reporter', `${path}/${photoId}/completion`);
const bytesOf = async (url: string | undefined) => Buffer.from(await (await fetch(url ?? '')).arrayBuffer());

/** Sends the head and half of a part, and then the connection is gone. */
async function sendHalf(url: string, part: Buffer): Promise<void> {
  const { pathname, search } = new URL(url);
  const head = `PUT ${pathname}${search} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-length: ${part.length}\r\n\r\n`;
  await new Promise<void>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(head);
      socket.write(part.subarray(0, part.length / 2), () => socket.destroy());
    });
    socket.once('close', () => resolve());
    socket.once('error', reject);
  });
}
async function sendMissing({ parts }: OwnReportPhoto, file: Buffer): Promise<void> {
  for (const { url, from, sizeBytes } of parts) {
    if (!url) continue;
    const body = new Uint8Array(file.subarray(from, from + sizeBytes));
    expect((await fetch(url, { method: 'PUT', body })).status).toBe(200);
  }
}

describe('a photograph over a bad network', () => {
  it('that is cut at half three times ends in one stored photograph, without its place', async () => {
    const file = await phoneShot({ width: 2700, height: 2700 });
    const photoId = crypto.randomUUID();
    for (let cut = 0; cut < 3; cut++) {
      const { body } = await town.post('reporter', path, { photoId, ...announced(file) });
      expect(body.photoId).toBe(photoId);
      const next = (body as OwnReportPhoto).parts.find(({ stored }) => !stored);
      if (!next?.url) throw new Error('Nothing is missing');
      const part = file.subarray(next.from, next.from + next.sizeBytes);
      await sendHalf(next.url, part);
      expect((await complete(photoId)).body.code).toBe('feedback.photo_incomplete');
      // The second time the first part gets through before the network goes again.
      if (cut === 1) await fetch(next.url, { method: 'PUT', body: new Uint8Array(part) });
    }
    const left = await look(photoId);
    expect(left.parts.map(({ stored }) => stored)).toEqual([true, false]);
    await sendMissing(left, file);
    expect((await complete(photoId)).status).toBe(200);
    expect(announcedKeys).toEqual([`feedback/originals/${photoId}`]);

    const photo = await look(photoId);
    expect(photo).toMatchObject({ state: 'sealed', parts: [], suggestion: { location: { lat: expect.any(Number) } } });
    const { format, width, height, exif } = await sharp(await bytesOf(photo.url)).metadata();
    expect([format, width, height, exif]).toEqual(['jpeg', 2048, 2048, undefined]);
    // Said again, because the answer was lost, it changes nothing.
    expect((await complete(photoId)).body.state).toBe('sealed');
    expect(announcedKeys).toHaveLength(1);
  });

  it('that is a HEIC is decoded by what is deployed, and shown upright as JPEG', async () => {
    const file = await readFile(new URL('../../packages/pictures/fixtures/kerb.heic', import.meta.url));
    const { body } = await town.post('reporter', path, announced(file, 'image/heic'));
    await sendMissing(body, file);
    await complete(body.photoId);
    const photo = await look(body.photoId);
    expect(photo.state).toBe('sealed');
    const { format, width, height } = await sharp(await bytesOf(photo.url)).metadata();
    expect([format, width, height]).toEqual(['jpeg', 128, 192]);
    expect((await sharp(await bytesOf(photo.thumbnailUrl)).metadata()).format).toBe('jpeg');
  });

  it('that is a HEIC in tiles and comes in two parts is put together, upright, its place read and left out', async () => {
    const file = await largeHeic();
    const { body } = await town.post('reporter', path, announced(file, 'image/heic'));
    expect((body as OwnReportPhoto).parts.map(({ sizeBytes }) => sizeBytes)).toEqual([
      photoPartBytes,
      file.length - photoPartBytes,
    ]);
    await sendMissing(body, file);
    await complete(body.photoId);
    const photo = await look(body.photoId);
    expect(photo).toMatchObject({ state: 'sealed', suggestion: { location: { lat: expect.closeTo(29.875, 4) } } });
    const { format, width, height, exif } = await sharp(await bytesOf(photo.url)).metadata();
    expect([format, width, height, exif]).toEqual(['jpeg', 700, 1000, undefined]);
  });

  it('goes to the store by no other link than its own, and is seen by nobody without one', async () => {
    const file = await phoneShot();
    const { body } = await town.post('reporter', path, announced(file));
    const [part] = (body as OwnReportPhoto).parts;
    const other = new URL(part?.url ?? '');
    other.pathname = other.pathname.replace(body.photoId, crypto.randomUUID());
    expect((await fetch(other, { method: 'PUT', body: new Uint8Array(file) })).status).toBe(403);
    expect((await fetch(part?.url ?? '', { method: 'PUT', body: new Uint8Array(9) })).status).toBe(403);
    await sendMissing(body, file);
    await complete(body.photoId);
    const { url = '' } = await look(body.photoId);
    expect((await fetch(url.replace(/\?.*/, ''))).status).toBe(403);
    expect((await fetch(url.replace('/copies/', '/originals/').replace('.jpg', ''))).status).toBe(403);
  });

  it('takes fifty megapixels within the job’s time, and refuses more unread', async () => {
    const wide = (width: number, height: number) =>
      sharp({ create: { width, height, channels: 3, background: '#6a7' } })
        .jpeg({ quality: 60 })
        .toBuffer();
    const states: string[] = [];
    for (const file of [await wide(8192, 6144), await wide(9000, 6144)]) {
      const { body } = await town.post('reporter', path, announced(file));
      await sendMissing(body, file);
      await complete(body.photoId);
      const { state, refusal } = await look(body.photoId);
      states.push(refusal?.code ?? state);
    }
    expect(states).toEqual(['sealed', 'too_many_pixels']);
  });
});

it('reads and writes nothing beside the store of pictures', async () => {
  const objects = objectStore(
    { EVIDENCE_BUCKET: evidence, OBJECTS_ENDPOINT: `http://127.0.0.1:${port}`, AWS_REGION: 'cn-north-1' },
    'EVIDENCE_BUCKET',
  );
  const stranger = objectBytes(objects, () => new Date());
  await expect(stranger.read('feedback/originals/x')).rejects.toThrow('403');
  expect(await storage.list(evidence, 'feedback/')).toEqual([]);
});
