import { createSign, createVerify, generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alipaySignIn } from './alipay-sign-in.js';

const pair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
const [ours, theirs, stranger] = [pair(), pair(), pair()];
const member = 'alipay_system_oauth_token_response';
const sign = (raw: string, key = theirs.privateKey) => createSign('RSA-SHA256').update(raw).sign(key, 'base64');
const envelope = (raw: string, signature = sign(raw)) => `{"${member}":${raw},"sign":"${signature}"}`;
const good = '{"access_token":"t","open_id":"op-1","expires_in":300}';

let server: Server;
let answer: string;
let asked: { query: URLSearchParams; body: URLSearchParams };
beforeAll(async () => {
  server = createServer(async (request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://alipay');
    asked = { query: searchParams, body: new URLSearchParams(await text(request)) };
    response.end(answer);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.close();
});

const identify = (body: string) => {
  answer = body;
  const { port } = server.address() as AddressInfo;
  return alipaySignIn({
    gatewayUrl: `http://127.0.0.1:${port}/gateway.do`,
    appId: '2021001',
    privateKey: ours.privateKey,
    publicKey: theirs.publicKey,
    now: () => new Date('2026-11-21T18:30:05.000Z'),
  }).identify('auth/code+1');
};
const unreachable = { ok: false, refusal: 'sign_in.provider_unreachable' };

describe('Alipay oauth.token', () => {
  it('asks with code and grant type at the top level, signed, and dated in Beijing', async () => {
    await identify(envelope(good));
    const all = { ...Object.fromEntries(asked.query), ...Object.fromEntries(asked.body) };
    expect(all).toMatchObject({
      grant_type: 'authorization_code',
      code: 'auth/code+1',
      timestamp: '2026-11-22 02:30:05',
    });
    expect(all).not.toHaveProperty('biz_content');
    const { sign: signature = '', ...signed } = all as Record<string, string>;
    const canonical = Object.keys(signed)
      .sort()
      .map((name) => `${name}=${signed[name]}`)
      .join('&');
    expect(createVerify('RSA-SHA256').update(canonical).verify(ours.publicKey, signature, 'base64')).toBe(true);
  });

  it.each([
    [good, { namespace: '2021001:open_id', subject: 'op-1' }],
    ['{"user_id":"2088"}', { namespace: 'user_id', subject: '2088' }],
    ['{ "open_id" : "a\\"}b" }', { namespace: '2021001:open_id', subject: 'a"}b' }],
  ])('gives the id in %s', async (raw, value) => {
    expect(await identify(envelope(raw))).toEqual({ ok: true, value });
  });

  it.each([
    ['a stranger’s signature', envelope(good, sign(good, stranger.privateKey))],
    ['a changed answer', envelope(good.replace('op-1', 'op-2'), sign(good))],
    ['no signature', `{"${member}":${good}}`],
    [
      'a member that is there twice, the first of them signed',
      `{"${member}":${good},"${member}":${good.replace('op-1', 'op-2')},"sign":"${sign(good)}"}`,
    ],
    ['an answer without an id', envelope('{"access_token":"t"}')],
    ['an id in an unsigned error', '{"error_response":{"open_id":"op-1"}}'],
    ['an error page', '<html>'],
    ['a busy system', envelope('{"code":"20000","sub_code":"isp.unknow-error"}')],
  ])('trusts nothing with %s', async (_case, body) => {
    expect(await identify(body)).toEqual(unreachable);
  });

  it.each([
    envelope('{"code":"40002","sub_code":"isv.code-invalid"}'),
    '{"error_response":{"code":"40002","sub_code":"isv.code-invalid"}}',
  ])('takes %s for an invalid code', async (body) => {
    expect(await identify(body)).toEqual({ ok: false, refusal: 'sign_in.code_invalid' });
  });
});
