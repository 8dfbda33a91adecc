import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { objectStore } from '@yilu/http/object-store';
import { pictureShelf } from '@yilu/http/picture-shelf';
import { bundleLambda } from '@yilu/infra/bundle';
import { lambdas } from '@yilu/infra/lambdas';
import { close, freePort, listen } from '@yilu/local-city/network';
import { createObjectFront, type StoredObject } from '@yilu/local-city/objects/front';
import { type PlainStorage, startPlainStorage } from '@yilu/local-city/objects/plain-storage';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LambdaRuntime, startLambda } from '../fixtures/lambda-runtime.js';
import { type Store, startStore } from '../fixtures/store.js';
import { adopting, type TipsTown, tipIdOf, tipsTown } from '../fixtures/tips-town.js';

/** The deployed Lambdas under the cloud's runtime, between a store that keeps and one that forgets. */
const [evidence, pictures] = ['yilu-evidence', 'yilu-pictures'];
const directory = mkdtempSync(join(tmpdir(), 'yilu-tips-'));
const dayMs = 86_400_000;

let store: Store;
let storage: PlainStorage;
let front: Server;
let town: TipsTown;
/** The town's clock, by which its forms are good; the Lambdas go by the real one. */
let frontClock = () => town.clock.at;
const running = new Map<string, LambdaRuntime>();

/** Lets a Lambda work, whose requests are signed now. */
async function invoke(name: string, event: unknown) {
  frontClock = () => new Date();
  const outcome = await running.get(name)?.invoke(event);
  frontClock = () => town.clock.at;
  return outcome;
}
const record = (messageId: string, detail: unknown) => ({
  Records: [{ messageId, body: JSON.stringify({ detail }) }],
});
const stored: StoredObject[] = [];

beforeAll(async () => {
  const port = await freePort();
  [store, storage] = await Promise.all([
    startStore(),
    startPlainStorage(join(directory, 'objects'), evidence, pictures),
  ]);
  const access = {
    EVIDENCE_BUCKET: evidence,
    PICTURES_BUCKET: pictures,
    AWS_REGION: 'cn-north-1',
    OBJECTS_ENDPOINT: `http://127.0.0.1:${port}`,
    AWS_ACCESS_KEY_ID: 'CITYKEY',
    AWS_SECRET_ACCESS_KEY: 'city-secret',
  };
  const table = await store.table('tips-originals');
  town = await tipsTown(table, new Date(), {
    pictures: pictureShelf(objectStore(access, 'PICTURES_BUCKET')),
    locked: pictureShelf(objectStore(access)),
  });
  for (const name of ['tips-on-media-stored', 'tips-on-tip-changed', 'tips-forget-originals']) {
    const spec = lambdas.find((one) => one.name === name);
    if (!spec) throw new Error(`No such Lambda: ${name}`);
    await bundleLambda(spec, join(directory, name));
    const environment = { ...access, TABLE_NAME: table.name, DYNAMO_ENDPOINT: store.endpoint };
    running.set(name, await startLambda({ directory: join(directory, name), environment, timeoutMs: 30_000 }));
  }
  front = createObjectFront({
    bucket: evidence,
    buckets: [pictures],
    credentials: { accessKeyId: 'CITYKEY', secretAccessKey: 'city-secret' },
    storage,
    origins: [],
    log: () => {},
    now: () => frontClock(),
    stored: async (object) => void stored.push(object),
  });
  await listen(front, port);
}, 120_000);
afterAll(async () => {
  await Promise.all([...running.values()].map((one) => one.stop()));
  await close(front);
  await Promise.all([storage.stop(), store.stop()]);
  rmSync(directory, { recursive: true });
});

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const keys = async (bucket: string, n: number) =>
  (await storage.list(bucket, 'tips/')).map(({ key }) => key).filter((key) => key.includes(tipIdOf(n)));

/** Registers a picture, sends it by its form, and has it looked at as its arrival is announced. */
async function send(tipId: string, secondsAgo: number): Promise<{ mediaId: string; bytes: Buffer<ArrayBuffer> }> {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(500), Buffer.from([0xff, 0xd9])]);
  const told = { bytes: bytes.length, sha256: sha256(bytes), capturedAt: town.secondsAgo(secondsAgo), source: 'live' };
  const { body } = await town.post('zhang', '/tips/photos', { tipId, mediaType: 'image/jpeg', ...told });
  const form = new FormData();
  for (const [name, value] of Object.entries<string>(body.fields)) form.append(name, value);
  form.append('file', new Blob([bytes], { type: 'image/jpeg' }));
  expect((await fetch(body.url, { method: 'POST', body: form })).status).toBe(204);
  const arrived = stored.pop();
  expect(arrived).toMatchObject({ bucket: pictures, key: `tips/originals/${tipId}/${body.mediaId}` });
  const detail = { bucket: { name: pictures }, object: { key: arrived?.key, size: arrived?.size } };
  expect(await invoke('tips-on-media-stored', record(body.mediaId, detail))).toMatchObject({
    payload: { batchItemFailures: [] },
  });
  return { mediaId: body.mediaId, bytes };
}
async function file(n: number, plate: string) {
  const tipId = tipIdOf(n);
  const sent = [await send(tipId, 20), await send(tipId, 15)];
  const ids = sent.map(({ mediaId }) => mediaId);
  expect((await town.post('zhang', '/tips', town.requestOf(tipId, ids, { plate }))).status).toBe(201);
  return sent;
}
const review = (n: number, verdict: object) =>
  town.post('tip_reviewer', `/tips/staff/tips/${tipIdOf(n)}/review`, { version: 1, ...verdict });

it('keeps what was adopted where nobody can change it, and nothing of what was not', async () => {
  const now = town.clock.at;
  town.clock.at = new Date(now.getTime() - 63 * dayMs);
  await file(1, '浙B11111');
  await review(1, { verdict: 'reject', reason: 'plate_unclear' });
  town.clock.at = now;
  const sent = await file(2, '浙B12345');
  await review(2, { verdict: 'adopt', record: adopting });
  expect(await keys(evidence, 2)).toEqual([]);

  const [adopted] = (await town.events()).filter(
    ({ type, data }) => type === 'tips.tip_changed' && data.tipId === tipIdOf(2),
  );
  for (const _again of [1, 2])
    expect(await invoke('tips-on-tip-changed', record('adopted', adopted))).toMatchObject({
      payload: { batchItemFailures: [] },
    });
  expect((await town.told('tips.tip_adopted')).map(({ photos }) => photos.map(({ key }) => key))).toEqual([
    sent.map(({ mediaId }) => `tips/media/${tipIdOf(2)}/${mediaId}`),
  ]);
  expect(await keys(evidence, 2)).toHaveLength(2);

  expect(await invoke('tips-forget-originals', {})).toMatchObject({ payload: { forgotten: 1 } });
  expect([await keys(pictures, 1), await keys(evidence, 1)]).toEqual([[], []]);
  expect(await keys(pictures, 2)).toHaveLength(2);

  const { media } = (await town.get('zhang', `/tips/${tipIdOf(2)}`)).body;
  const shown = await Promise.all(
    media.map(async ({ url }: { url: string }) => sha256(new Uint8Array(await (await fetch(url)).arrayBuffer()))),
  );
  expect(shown).toEqual(sent.map(({ bytes }) => sha256(bytes)));
  expect(media.every(({ url }: { url: string }) => url.includes(`/${evidence}/tips/media/`))).toBe(true);
});
