import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { s3PhotoShelf } from '@yilu/accidents/adapters/s3-photo-shelf';
import { settlePhoto } from '@yilu/accidents/use-cases/settle-photo';
import type { PhotoUpload } from '@yilu/contracts';
import { objectStore } from '@yilu/http/object-store';
import { firstBytes } from '@yilu/http/picture-shelf';
import { close, freePort, listen } from '@yilu/local-city/network';
import { createObjectFront } from '@yilu/local-city/objects/front';
import { type PlainStorage, startPlainStorage } from '@yilu/local-city/objects/plain-storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccidentsTown, accidentsTown } from '../fixtures/accidents-town.js';
import { type Store, startStore } from '../fixtures/store.js';

const bucket = 'yilu-evidence';
const credentials = { accessKeyId: 'CITYKEY', secretAccessKey: 'city-secret' };
const directory = mkdtempSync(join(tmpdir(), 'yilu-cut-'));
const picture = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(380_000)]);
const request = {
  shot: 'P1',
  sha256: createHash('sha256').update(picture).digest('hex'),
  sizeBytes: picture.length,
  mediaType: 'image/jpeg',
  capturedOffline: true,
};

let store: Store;
let storage: PlainStorage;
let front: Server;
let town: AccidentsTown;
let port: number;
let clock = new Date();
const stored: string[] = [];
beforeAll(async () => {
  [store, storage, port] = await Promise.all([startStore(), startPlainStorage(directory, bucket), freePort()]);
  const objects = objectStore({
    EVIDENCE_BUCKET: bucket,
    AWS_REGION: 'cn-north-1',
    OBJECTS_ENDPOINT: `http://127.0.0.1:${port}/`,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  });
  town = await accidentsTown(await store.table('cuts', { now: () => clock }), { photos: s3PhotoShelf(objects) });
  front = createObjectFront({
    bucket,
    credentials,
    storage,
    origins: [],
    log: () => {},
    now: () => clock,
    stored: async ({ key, size }) => {
      stored.push(key);
      const first = await firstBytes(objects, key, clock);
      if (first) await settlePhoto(town.deps)({ key, size, first });
    },
  });
  await listen(front, port);
});
afterAll(async () => {
  await close(front);
  await Promise.all([storage.stop(), store.stop()]);
  rmSync(directory, { recursive: true });
});

async function multipart({ fields }: PhotoUpload['upload']) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([picture], { type: 'image/jpeg' }));
  const whole = new Response(form);
  const type = whole.headers.get('content-type') ?? '';
  return { type, body: Buffer.from(await whole.arrayBuffer()) };
}

/** Sends the head and half of the body, and then the connection is gone. */
async function sendHalf(upload: PhotoUpload['upload']): Promise<void> {
  const { type, body } = await multipart(upload);
  const head = `POST /${bucket} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: ${type}\r\ncontent-length: ${body.length}\r\n\r\n`;
  await new Promise<void>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(head);
      socket.write(body.subarray(0, body.length / 2), () => socket.destroy());
    });
    socket.once('close', () => resolve());
    socket.once('error', reject);
  });
}

describe('an upload that is cut at half', () => {
  it('three times, longer than a form lives, ends in one stored photograph', async () => {
    const id = await town.steps.open();
    const register = (at: Date) =>
      town.send<PhotoUpload>('a', 'POST', `/accidents/${id}/photos`, { ...request, capturedAt: at.toISOString() });
    const capturedAt = clock;
    const ids: string[] = [];
    for (let cut = 0; cut < 3; cut++) {
      const { photoId, upload } = await register(capturedAt);
      ids.push(photoId);
      await sendHalf(upload);
      clock = new Date(clock.getTime() + 15 * 60_000);
    }
    expect(stored).toEqual([]);
    const { photoId, upload } = await register(capturedAt);
    const { type, body } = await multipart(upload);
    const answer = await fetch(upload.url, { method: 'POST', headers: { 'content-type': type }, body });
    expect(answer.ok).toBe(true);

    expect(new Set([...ids, photoId]).size).toBe(1);
    expect(stored).toEqual([`accidents/${id}/${photoId}`]);
    const { photos } = await town.view('a', id);
    expect(photos.map(({ state, sha256 }) => [state, sha256])).toEqual([['stored', request.sha256]]);
    const shown = await fetch(photos[0]?.url ?? '');
    expect(Buffer.from(await shown.arrayBuffer()).equals(picture)).toBe(true);
    // Once it is there, sending it again changes nothing.
    expect((await register(capturedAt)).photoId).toBe(photoId);
    expect((await town.view('a', id)).photos).toHaveLength(1);
  });
});
