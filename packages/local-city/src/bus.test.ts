import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { Trigger } from '@yilu/infra/lambda-spec';
import { afterEach, expect, it } from 'vitest';
import { urlOf } from './addresses.js';
import { createBus } from './bus.js';
import { close, freePort, listen } from './network.js';
import { announceTo } from './objects/announce.js';
import { storeAccess } from './store.js';

let end = async () => {};
afterEach(() => end());

async function busFor(triggers: readonly Trigger[], send?: () => Promise<void>) {
  const boxes = triggers.map(() => [] as Record<string, unknown>[]);
  const subscribers = triggers.map((trigger, index) => ({
    trigger,
    queue: { send: send ?? (async (body: string) => void boxes[index]?.push(JSON.parse(body))) },
  }));
  const server = createBus(subscribers, () => {});
  const port = await freePort();
  await listen(server, port);
  const client = new EventBridgeClient({ ...storeAccess, endpoint: urlOf(port), maxAttempts: 1 });
  end = async () => {
    client.destroy();
    await close(server);
  };
  return { client, boxes, url: urlOf(port) };
}
const entry = (type: string, detail = '{"id":"1"}') => ({
  Source: `yilu.${type.split('.')[0]}`,
  DetailType: type,
  Detail: detail,
  Time: new Date('2026-11-21T06:05:00Z'),
});
const onPerson: Trigger = { kind: 'events', types: ['identity.person_changed'] };
const onCase: Trigger = { kind: 'events', types: ['accidents.case_opened'] };
const onObject: Trigger = { kind: 'objects', prefix: 'accidents/' };

it('brings an event of the real client to every queue whose rule names its type, and to no other', async () => {
  const { client, boxes } = await busFor([onPerson, onPerson, onCase]);
  const answer = await client.send(new PutEventsCommand({ Entries: [entry('identity.person_changed')] }));
  expect(answer.FailedEntryCount).toBe(0);
  expect(boxes.map(({ length }) => length)).toEqual([1, 1, 0]);
  expect(boxes[0]?.[0]).toMatchObject({
    version: '0',
    'detail-type': 'identity.person_changed',
    source: 'yilu.identity',
    time: '2026-11-21T06:05:00.000Z',
    detail: { id: '1' },
  });
});

it('answers entry by entry: one broken detail does not stop the others', async () => {
  const { client, boxes } = await busFor([onPerson]);
  const Entries = [entry('identity.person_changed', '{broken'), entry('identity.person_changed')];
  const answer = await client.send(new PutEventsCommand({ Entries }));
  expect(answer.FailedEntryCount).toBe(1);
  expect(answer.Entries?.map(({ ErrorCode, EventId }) => ErrorCode ?? typeof EventId)).toEqual([
    'MalformedDetail',
    'string',
  ]);
  expect(boxes[0]).toHaveLength(1);
});

it('reports an event as not taken where a queue could not keep it', async () => {
  const { client } = await busFor([onPerson], async () => {
    throw new Error('store is away');
  });
  const answer = await client.send(new PutEventsCommand({ Entries: [entry('identity.person_changed')] }));
  expect(answer.Entries?.[0]?.ErrorCode).toBe('InternalFailure');
});

it('brings a stored object to the consumers of its prefix', async () => {
  const { boxes, url } = await busFor([onObject, { kind: 'objects', prefix: 'exams/' }]);
  await announceTo(url)({ bucket: 'b', key: 'accidents/1/2', size: 3, etag: 'e', reason: 'PostObject' });
  expect(boxes.map(({ length }) => length)).toEqual([1, 0]);
  expect(boxes[0]?.[0]).toMatchObject({
    source: 'aws.s3',
    'detail-type': 'Object Created',
    detail: { bucket: { name: 'b' }, object: { key: 'accidents/1/2', size: 3 }, reason: 'PostObject' },
  });
});

it('lets the uploader know where the bus cannot be told of his object', async () => {
  const announce = announceTo(urlOf(await freePort()), async () => {});
  await expect(announce({ bucket: 'b', key: 'k', size: 1, etag: '', reason: 'PutObject' })).rejects.toThrow('bus');
});
