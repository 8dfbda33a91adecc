import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { objectStore } from '@yilu/http/object-store';
import { httpOwnerContacts } from '@yilu/http/owner-contacts';
import { firstBytes, pictureShelf } from '@yilu/http/picture-shelf';
import { otherVehicles, people } from '@yilu/local-city/demo/people';
import { close, freePort, listen } from '@yilu/local-city/network';
import { createObjectFront } from '@yilu/local-city/objects/front';
import { type PlainStorage, startPlainStorage } from '@yilu/local-city/objects/plain-storage';
import { serveAt } from '@yilu/local-city/processes/process';
import { registrySimulator } from '@yilu/local-city/simulators/registry';
import { takeNotice } from '@yilu/messages/use-cases/take-notice';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { memoryStore } from '../api/messages/memory-store.js';
import { town } from '../api/messages/town.js';
import { type MovesTown, movesTown, place } from '../fixtures/moves-town.js';
import { type Store, startStore } from '../fixtures/store.js';

const bucket = 'yilu-pictures';
const credentials = { accessKeyId: 'CITYKEY', secretAccessKey: 'city-secret' };
const directory = mkdtempSync(join(tmpdir(), 'yilu-moves-'));
const [stranger] = otherVehicles;
if (!stranger) throw new Error('The demo city knows no stranger');
const key = 'registry-key';

let store: Store;
let storage: PlainStorage;
let front: Server;
let here: MovesTown;
let contacts: ReturnType<typeof httpOwnerContacts>;
const register = registrySimulator({ key, people, vehicles: otherVehicles });
const outbox = async (): Promise<{ channel: string; to: string; text: string }[]> => {
  const { messages } = (await (await register.request('/_sim/outbox')).json()) as { messages: [] };
  return messages;
};
beforeAll(async () => {
  store = await startStore();
  storage = await startPlainStorage(directory, bucket);
  const ports = { objects: await freePort(), registry: await freePort() };
  await serveAt(register, ports.registry);
  contacts = httpOwnerContacts({ baseUrl: `http://127.0.0.1:${ports.registry}`, key, now: () => new Date() });
  const objects = objectStore(
    {
      PICTURES_BUCKET: bucket,
      AWS_REGION: 'cn-north-1',
      OBJECTS_ENDPOINT: `http://127.0.0.1:${ports.objects}/`,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    },
    'PICTURES_BUCKET',
  );
  front = createObjectFront({ bucket, credentials, storage, origins: [], log: () => {}, stored: async () => {} });
  await listen(front, ports.objects);
  here = await movesTown(store, {
    pictures: pictureShelf(objects),
    outside: (ports_) => ({ ...ports_, registry: contacts, firstBytes: (at) => firstBytes(objects, at, new Date()) }),
  });
  here.clock.at = new Date();
});
afterAll(async () => {
  await close(front);
  await Promise.all([storage.stop(), store.stop()]);
  rmSync(directory, { recursive: true });
});

it('reaches an owner over every wire: photograph, register, message, link, answer', async () => {
  const file = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(200_000)]);
  const sha256 = createHash('sha256').update(file).digest('hex');
  const registered = await here.post('asker', '/moves/photos', {
    mediaType: 'image/jpeg',
    sizeBytes: file.length,
    sha256,
  });
  const { photoId, url, fields } = registered.body;
  const wish = { plate: stranger.plate, place, photoIds: [photoId] };
  expect((await here.post('asker', '/moves', wish)).body.code).toBe('moves.photo_missing');
  const form = new FormData();
  for (const [name, value] of Object.entries<string>(fields)) form.append(name, value);
  form.append('file', new Blob([Uint8Array.from(file)], { type: 'image/jpeg' }));
  expect((await fetch(url, { method: 'POST', body: form })).status).toBe(204);

  const asked = await here.post('asker', '/moves', wish);
  expect(asked.body).toMatchObject({ state: 'waiting' });
  const { moveId } = asked.body;
  const shown = await fetch((await here.view(moveId)).photos[0].url);
  expect(Buffer.from(await shown.arrayBuffer()).equals(file)).toBe(true);

  const kept = memoryStore();
  const messages = { ...town(kept.store).deps, vault: here.deps.vault, owners: contacts, now: () => here.clock.at };
  const [event] = (await here.events()).filter(({ type }) => type === 'moves.owner_asked');
  if (!event) throw new Error('Nobody was told');
  await takeNotice(messages)(event);
  const [sms] = await outbox();
  expect(sms).toMatchObject({ channel: 'sms', to: stranger.ownerPhone, text: expect.stringContaining(place) });
  for (const told of kept.told) await here.note(here.event('messages.owner_told', told.data as never));
  expect((await here.view(moveId)).told).toMatchObject([{ by: 'sms', arrived: true }]);

  const token = /https:\/\/h5\.test\/m\/([0-9A-Z]{32})/.exec(sms?.text ?? '')?.[1];
  const link = `/moves/answers/${token}`;
  expect((await here.get(undefined, link)).body).toMatchObject({ place, mayAnswer: true });
  expect((await here.post(undefined, link, { answer: 'coming', minutes: 5 })).status).toBe(200);
  expect(await here.view(moveId)).toMatchObject({ state: 'coming' });
  // The number stands nowhere but at the register.
  expect(JSON.stringify([await here.events(), await here.moveOf(moveId), kept.ledger])).not.toContain(
    stranger.ownerPhone,
  );
});
