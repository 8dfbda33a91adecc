import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiKeyId } from '@yilu/contracts';
import { dynamoFeedbackStore } from '@yilu/feedback/adapters/dynamo-feedback-store';
import { hashOfKey } from '@yilu/feedback/domain/api-key';
import type { Outcome } from '@yilu/feedback/ports';
import { bundleLambda } from '@yilu/infra/bundle';
import { accept } from '@yilu/kernel';
import { createGateway } from '@yilu/local-city/gateway';
import { Lambda } from '@yilu/local-city/lambda';
import { close, freePort, listen } from '@yilu/local-city/network';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reportOf, square } from '../fixtures/open311-city.js';
import { type Store, startStore } from '../fixtures/store.js';

const entry = 'functions/feedback/src/open311-handler.ts';
const keyId = ApiKeyId.parse('fms000000000');
const key = `${keyId}.${randomBytes(32).toString('base64url')}`;

let store: Store;
let directory: string;
let objects: Server;
let gateway: Server;
let lambda: Lambda;
let base: string;
const put: string[] = [];

beforeAll(async () => {
  store = await startStore();
  const table = await store.table('yilu-feedback');
  const write = (files: Omit<Outcome<null>, 'answer'>) => {
    const id = crypto.randomUUID();
    return dynamoFeedbackStore(table).perform({ actor: 'test', operation: 'put', key: id, hash: id }, {}, () =>
      accept({ ...files, answer: null }),
    );
  };
  const now = Date.now();
  const reports = Array.from({ length: 1010 }, (_none, count) => {
    const at = new Date(now - count * 60_000).toISOString();
    return reportOf(String(count).padStart(12, '0'), { requestedAt: at, updatedAt: at });
  });
  for (let from = 0; from < reports.length; from += 25) await write({ reports: reports.slice(from, from + 25) });
  const madeAt = new Date(now).toISOString();
  await write({
    apiKeys: [{ keyId, version: 1, keyHash: hashOfKey(key), owner: 'fms', contact: 'v1.x', active: true, madeAt }],
  });

  objects = createServer((request, response) => {
    put.push(`${request.method} ${request.url?.split('?')[0]}`);
    request.resume().on('end', () => response.end());
  }).listen(0, '127.0.0.1');
  await once(objects, 'listening');

  directory = await mkdtemp(join(tmpdir(), 'yilu-open311-'));
  const { file } = await bundleLambda({ entry }, directory);
  const port = await freePort();
  base = `http://127.0.0.1:${port}/open311`;
  lambda = new Lambda({
    name: 'feedback-open311',
    file,
    environment: {
      ...{ TABLE_NAME: 'yilu-feedback', DYNAMO_ENDPOINT: store.endpoint, RESPONSE_STREAM: 'yes' },
      ...{ AWS_REGION: 'cn-north-1', AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'x' },
      PICTURES_BUCKET: 'pictures',
      OBJECTS_ENDPOINT: `http://127.0.0.1:${(objects.address() as AddressInfo).port}`,
      ...{ H5_URL: 'https://h5.test', OPEN311_URL: base, OPEN311_CONTACT: 'open311@ningbo.test' },
    },
    log: () => {},
  });
  gateway = createGateway({
    routes: ['/open311', '/open311/{proxy+}'].map((path) => ({ path, target: lambda })),
    origins: [],
    pages: async () => undefined,
    log: () => {},
  });
  await listen(gateway, port);
});
afterAll(async () => {
  await close(gateway);
  await close(objects);
  await lambda.stop();
  await store.stop();
  await rm(directory, { recursive: true, force: true });
});

it('lists a thousand requests through gateway and Lambda in pieces, none of which holds them all', async () => {
  const response = await fetch(`${base}/requests.json`);
  expect(response.headers.get('content-length')).toBeNull();
  const reader = response.body?.getReader();
  let [text, largest] = ['', 0];
  const decoder = new TextDecoder();
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    largest = Math.max(largest, piece.value.length);
    text += decoder.decode(piece.value, { stream: true });
  }
  expect(JSON.parse(text)).toHaveLength(1000);
  expect(largest).toBeLessThan(text.length / 4);
});

it('lists them in XML with as many', async () => {
  const text = await (await fetch(`${base}/requests.xml?page_size=1000`)).text();
  expect(text.match(/<request>/g)).toHaveLength(1000);
  expect(text.endsWith('</service_requests>')).toBe(true);
});

it('says at its base what it is', async () => {
  expect(await (await fetch(base)).json()).toMatchObject({ endpoints: [{ url: `${base}/` }] });
});

it('takes a form with a photograph, whose bytes reach the store of pictures alone', async () => {
  const form = new FormData();
  const fields = { api_key: key, service_code: 'FAC-MIRROR', lat: String(square.lat), long: String(square.lng) };
  for (const [name, value] of Object.entries({ ...fields, description: '凸面镜碎了' })) form.set(name, value);
  form.set('photo1', new File([Uint8Array.from([0xff, 0xd8, 0xff, 0, 255, 13, 10])], '1.jpeg', { type: 'image/jpeg' }));
  const response = await fetch(`${base}/requests.json`, { method: 'POST', body: form });
  const [filed] = (await response.json()) as { service_request_id: string }[];
  expect([response.status, filed?.service_request_id]).toEqual([200, expect.stringMatching(/^[0-9A-Z]{12}$/)]);
  expect(put).toEqual([expect.stringMatching(/^PUT \/pictures\/feedback\/originals\/[0-9a-f-]{36}$/)]);
});

it('answers an event whole where the deployment has no address that streams', async () => {
  const whole = new Lambda({
    name: 'feedback-open311',
    file: join(directory, 'index.mjs'),
    environment: {
      ...{ TABLE_NAME: 'yilu-feedback', DYNAMO_ENDPOINT: store.endpoint, AWS_REGION: 'cn-north-1' },
      ...{ AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'x', PICTURES_BUCKET: 'pictures' },
      ...{ H5_URL: 'https://h5.test', OPEN311_URL: base, OPEN311_CONTACT: 'open311@ningbo.test' },
    },
    log: () => {},
  });
  const requestContext = { domainName: 'api.test', http: { method: 'GET' } };
  const event = { rawPath: '/open311/requests.json', rawQueryString: '', requestContext, isBase64Encoded: false };
  const answer = (await whole.invoke(event)) as { statusCode: number; body: string };
  await whole.stop();
  expect([answer.statusCode, JSON.parse(answer.body).length]).toEqual([200, 1000]);
});
