import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EvidenceForm } from '@yilu/contracts';
import { objectStore } from '@yilu/http/object-store';
import { bytesBetween, pictureShelf } from '@yilu/http/picture-shelf';
import { close, freePort, listen } from '@yilu/local-city/network';
import { createObjectFront } from '@yilu/local-city/objects/front';
import { type PlainStorage, startPlainStorage } from '@yilu/local-city/objects/plain-storage';
import { settleEvidence } from '@yilu/violations/use-cases/settle-evidence';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Store, startStore } from '../fixtures/store.js';
import { type ViolationsTown, violationsTown } from '../fixtures/violations-town.js';

const bucket = 'yilu-evidence';
const credentials = { accessKeyId: 'CITYKEY', secretAccessKey: 'city-secret' };
const directory = mkdtempSync(join(tmpdir(), 'yilu-evidence-'));
const clock = { at: new Date() };
const announced: string[] = [];

let store: Store;
let storage: PlainStorage;
let front: Server;
let here: ViolationsTown;
beforeAll(async () => {
  const [started, plain, port] = await Promise.all([startStore(), startPlainStorage(directory, bucket), freePort()]);
  store = started;
  storage = plain;
  const objects = objectStore({
    EVIDENCE_BUCKET: bucket,
    AWS_REGION: 'cn-north-1',
    OBJECTS_ENDPOINT: `http://127.0.0.1:${port}/`,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  });
  const table = await store.table('evidence', { now: () => clock.at });
  here = await violationsTown(table, { pictures: pictureShelf(objects) });
  const settle = settleEvidence({
    store: here.store,
    read: (key, from, length) => bytesBetween(objects, key, { from, length }, clock.at),
  });
  front = createObjectFront({
    bucket,
    credentials,
    storage,
    origins: [],
    log: () => {},
    now: () => clock.at,
    stored: async ({ key, size }) => {
      announced.push(key);
      await settle({ key, size });
    },
  });
  await listen(front, port);
  await here.publish();
});
afterAll(async () => {
  await close(front);
  await Promise.all([storage.stop(), store.stop()]);
  rmSync(directory, { recursive: true });
});

const at = '/violations/records/330203000001';
const u32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const box = (type: string, ...body: readonly Buffer[]) => {
  const inner = Buffer.concat(body);
  return Buffer.concat([u32(inner.length + 8), Buffer.from(type), inner]);
};
/** A video as phones write it: what lasts how long stands behind the pictures. */
const video = (seconds: number, bytes: number) => {
  const head = box('ftyp', Buffer.from('isom'), u32(512), Buffer.from('isomavc1'));
  const times = box('mvhd', u32(0), u32(0), u32(0), u32(600), u32(seconds * 600), Buffer.alloc(80));
  const tail = box('moov', times);
  return Buffer.concat([head, box('mdat', randomBytes(bytes - head.length - tail.length - 8)), tail]);
};
const photo = () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(200_000)]);

async function upload({ url, fields }: EvidenceForm, file: Buffer, mediaType: string): Promise<number> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([Uint8Array.from(file)], { type: mediaType }));
  return (await fetch(url, { method: 'POST', body: form })).status;
}
async function send(file: Buffer, mediaType: string, sent = file): Promise<{ id: string; status: number }> {
  const sha256 = createHash('sha256').update(file).digest('hex');
  const content = { kind: 'dashcam', mediaType, bytes: file.length, sha256 };
  const { body } = await here.post('owner', `${at}/evidence`, content);
  return { id: body.documentId, status: await upload(body, sent, mediaType) };
}
const view = async (documents: readonly string[]) => {
  const filed = await here.post('owner', `${at}/defences`, {
    defenceId: crypto.randomUUID(),
    circumstance: 'danger_avoided',
    statement: '前车急刹，我为避险越线，请看视频。',
    documents,
  });
  expect(filed.status).toBe(201);
  const { body } = await here.get('owner', `/violations/defences/${filed.body.defenceId}`);
  await here.post('owner', `/violations/defences/${filed.body.defenceId}/withdrawal`);
  return body;
};

it('takes a photograph and a video of 20 MB to the store, settles both, and shows them by links that work', async () => {
  const [still, moving] = [photo(), video(29, 20_000_000)];
  const sent = [await send(still, 'image/jpeg'), await send(moving, 'video/mp4')];
  expect(sent.map(({ status }) => status)).toEqual([204, 204]);
  const { documents } = await view(sent.map(({ id }) => id));
  expect(documents.map(({ state }: { state: string }) => state)).toEqual(['stored', 'stored']);
  const shown = await fetch(documents[0].url);
  expect(Buffer.from(await shown.arrayBuffer()).equals(still)).toBe(true);
});

it.each([
  ['other bytes of the same size', photo(), 'image/jpeg', photo()],
  ['one byte more', photo(), 'image/jpeg', Buffer.alloc(200_005, 1)],
])('lets the store itself refuse %s, and announces nothing', async (_name, said, mediaType, sent) => {
  const before = announced.length;
  expect((await send(said, mediaType, sent)).status).toBeGreaterThanOrEqual(400);
  expect(announced).toHaveLength(before);
});

it('refuses a video of 31 seconds in words, and keeps everything else', async () => {
  const long = await send(video(31, 300_000), 'video/mp4');
  expect(long.status).toBe(204);
  const answer = await here.post('owner', `${at}/defences`, {
    defenceId: crypto.randomUUID(),
    circumstance: 'danger_avoided',
    statement: '前车急刹，我为避险越线，请看视频。',
    documents: [long.id],
  });
  expect(answer.body.code).toBe('defence.document_refused');
});
