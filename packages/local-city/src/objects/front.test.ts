import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { urlOf } from '../addresses.js';
import { close, freePort, listen } from '../network.js';
import { createObjectFront, type StoredObject } from './front.js';
import { type PlainStorage, startPlainStorage } from './plain-storage.js';
import { policySignature, sha256 } from './signature.js';

const bucket = 'yilu-evidence';
const credentials = { accessKeyId: 'CITYKEY', secretAccessKey: 'city-secret' };
const region = 'cn-north-1';
const site = 'http://h5.example';
const directory = mkdtempSync(join(tmpdir(), 'yilu-objects-'));

let storage: PlainStorage;
let front: Server;
let base: string;
let now = new Date();
let announced: StoredObject[] = [];

beforeAll(async () => {
  storage = await startPlainStorage(directory, bucket);
  front = createObjectFront({
    bucket,
    credentials,
    storage,
    origins: [site],
    stored: async (object) => void announced.push(object),
    log: () => {},
    now: () => now,
  });
  const port = await freePort();
  await listen(front, port);
  base = urlOf(port);
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

const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(2000)]);
const amzDate = (at: Date) => at.toISOString().replace(/[-:]|\.\d+/g, '');
const digest = (bytes: Buffer) => sha256(bytes).toString('base64');
const codeOf = async (response: Response) => /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1];

/** The form that the accidents context hands out, with what a test changes about it. */
function uploadForm(
  file: Buffer,
  over: { fields?: Record<string, string>; mostBytes?: number; seconds?: number } = {},
) {
  const date = amzDate(now);
  const scope = [date.slice(0, 8), region, 's3', 'aws4_request'];
  const fields: Record<string, string> = {
    key: 'accidents/case/photo',
    'content-type': 'image/jpeg',
    'x-amz-checksum-sha256': digest(photo),
    'x-amz-algorithm': 'AWS4-HMAC-SHA256',
    'x-amz-credential': `${credentials.accessKeyId}/${scope.join('/')}`,
    'x-amz-date': date,
  };
  const policy = Buffer.from(
    JSON.stringify({
      expiration: new Date(now.getTime() + (over.seconds ?? 600) * 1000).toISOString(),
      conditions: [
        { bucket },
        ...Object.entries(fields).map(([name, value]) => ['eq', `$${name}`, value]),
        ['content-length-range', 1, over.mostBytes ?? 10_000_000],
      ],
    }),
  ).toString('base64');
  const signature = policySignature(credentials, scope, policy).toString('hex');
  const form = new FormData();
  const sent = { ...fields, policy, 'x-amz-signature': signature, ...over.fields };
  for (const [name, value] of Object.entries(sent)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(file)], { type: 'image/jpeg' }), 'photo.jpg');
  return form;
}
const upload = (form: FormData) =>
  fetch(`${base}/${bucket}`, { method: 'POST', body: form, headers: { origin: site } });

const signer = () => new SignatureV4({ credentials, region, service: 's3', sha256: Sha256, uriEscapePath: false });
const requestOf = (method: string, path: string, headers: Record<string, string> = {}) => {
  const { hostname, port } = new URL(base);
  return {
    method,
    protocol: 'http:',
    hostname,
    port: Number(port),
    path,
    headers: { host: `${hostname}:${port}`, ...headers },
    query: {},
  };
};

/** An address that reads an object without further proof, as the SDK's presigner makes it. */
async function presigned(path: string, expiresIn = 300) {
  const request = requestOf('GET', path, { 'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD' });
  const signed = await signer().presign(request, { expiresIn });
  return `${base}${signed.path}?${new URLSearchParams(signed.query as Record<string, string>)}`;
}

describe('a browser upload by a signed policy', () => {
  it('is stored, announced, and readable by a presigned address', async () => {
    const response = await upload(uploadForm(photo));
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe(site);
    expect(announced).toMatchObject([
      { bucket, key: 'accidents/case/photo', size: photo.length, reason: 'PostObject' },
    ]);

    const read = await fetch(await presigned(`/${bucket}/accidents/case/photo`));
    expect([read.status, read.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect(Buffer.from(await read.arrayBuffer()).equals(photo)).toBe(true);
  });

  it.each([
    [
      'whose signature was tampered with',
      () => uploadForm(photo, { fields: { 'x-amz-signature': '0'.repeat(64) } }),
      403,
      'SignatureDoesNotMatch',
    ],
    ['without a policy', () => uploadForm(photo, { fields: { policy: '' } }), 403, 'AccessDenied'],
    [
      'with another key than was signed',
      () => uploadForm(photo, { fields: { key: 'accidents/other/photo' } }),
      403,
      'AccessDenied',
    ],
    [
      'with a field that the policy does not name',
      () => uploadForm(photo, { fields: { acl: 'public-read' } }),
      403,
      'AccessDenied',
    ],
    ['after the policy expired', () => uploadForm(photo, { seconds: -1 }), 403, 'AccessDenied'],
    ['over the signed size', () => uploadForm(photo, { mostBytes: 1000 }), 400, 'EntityTooLarge'],
    ['whose bytes have another hash', () => uploadForm(Buffer.concat([photo, Buffer.from('!')])), 400, 'BadDigest'],
    ['of 20 MB', () => uploadForm(Buffer.alloc(20_000_000)), 400, 'EntityTooLarge'],
    [
      'of an unknown key holder',
      () => uploadForm(photo, { fields: { 'x-amz-credential': 'NOBODY/20260101/cn-north-1/s3/aws4_request' } }),
      403,
      'InvalidAccessKeyId',
    ],
  ])('%s is refused and leaves nothing', async (_case, form, status, code) => {
    const response = await upload(form());
    expect([response.status, await codeOf(response)]).toEqual([status, code]);
    expect(announced).toEqual([]);
  });

  it('that is no form is refused', async () => {
    const response = await fetch(`${base}/${bucket}`, { method: 'POST', body: 'bytes' });
    expect([response.status, await codeOf(response)]).toEqual([400, 'MalformedPOSTRequest']);
  });
});

describe('a signed request', () => {
  const path = `/${bucket}/accidents/case/${encodeURIComponent('照片 1')}`;
  const put = async (body: Buffer, headers: Record<string, string> = {}, sent = body) => {
    const hashed = { 'x-amz-content-sha256': sha256(body).toString('hex'), ...headers };
    const signed = await signer().sign({ ...requestOf('PUT', path, hashed), body }, { signingDate: now });
    return fetch(`${base}${path}`, { method: 'PUT', headers: signed.headers, body: new Uint8Array(sent) });
  };

  it('by its header stores and reads an object', async () => {
    expect((await put(photo)).status).toBe(200);
    const hash = { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD', 'x-amz-checksum-mode': 'ENABLED' };
    const signed = await signer().sign(requestOf('GET', path, hash), { signingDate: now });
    const read = await fetch(`${base}${path}`, { headers: signed.headers });
    expect([read.status, read.headers.get('x-amz-checksum-sha256')]).toEqual([200, digest(photo)]);
  });
  it('with other bytes than were signed is refused', async () => {
    const response = await put(photo, {}, Buffer.concat([photo, Buffer.from('!')]));
    expect([response.status, await codeOf(response)]).toEqual([400, 'XAmzContentSHA256Mismatch']);
  });
  it('with a wrong checksum is refused', async () => {
    const response = await put(photo, { 'x-amz-checksum-sha256': digest(Buffer.from('other')) });
    expect([response.status, await codeOf(response)]).toEqual([400, 'BadDigest']);
  });
  it('of an hour ago is refused', async () => {
    const sent = now;
    now = new Date(sent.getTime() - 3_600_000);
    const late = put(photo).finally(() => undefined);
    now = sent;
    const response = await late;
    expect([response.status, await codeOf(response)]).toEqual([403, 'RequestTimeTooSkewed']);
  });
  it('for an object that is not there answers NoSuchKey', async () => {
    const response = await fetch(await presigned(`/${bucket}/nothing`));
    expect([response.status, await codeOf(response)]).toEqual([404, 'NoSuchKey']);
  });
});

describe('a presigned address', () => {
  const photoPath = `/${bucket}/accidents/case/photo`;
  it('does not open another object', async () => {
    const address = (await presigned(photoPath)).replace('/case/photo', '/case/other');
    const response = await fetch(address);
    expect([response.status, await codeOf(response)]).toEqual([403, 'SignatureDoesNotMatch']);
  });
  it('ends with its time', async () => {
    const address = await presigned(photoPath, 60);
    now = new Date(now.getTime() + 120_000);
    const response = await fetch(address);
    expect([response.status, await codeOf(response)]).toEqual([403, 'AccessDenied']);
  });
});

it('tells a stranger nothing', async () => {
  await upload(uploadForm(photo));
  for (const path of [`/${bucket}/accidents/case/photo`, `/${bucket}?list-type=2`]) {
    const response = await fetch(`${base}${path}`);
    expect([response.status, await codeOf(response)]).toEqual([403, 'AccessDenied']);
  }
});
it('answers the preflight of the citizens’ site and of no other', async () => {
  const ask = (origin: string) => fetch(`${base}/${bucket}`, { method: 'OPTIONS', headers: { origin } });
  expect((await ask(site)).headers.get('access-control-allow-origin')).toBe(site);
  expect((await ask('http://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
});
