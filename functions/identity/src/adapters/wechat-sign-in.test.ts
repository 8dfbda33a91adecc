import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wechatSignIn } from './wechat-sign-in.js';

let server: Server;
let answer: { status?: number; body: string };
let asked: URL;
beforeAll(async () => {
  server = createServer((request, response) => {
    asked = new URL(request.url ?? '/', 'http://wechat');
    response.writeHead(answer.status ?? 200, { 'content-type': 'text/plain' }).end(answer.body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.close();
});

const identify = (code = 'the-code') => {
  const { port } = server.address() as AddressInfo;
  return wechatSignIn({ baseUrl: `http://127.0.0.1:${port}`, appId: 'wx1', secret: 'shh' }).identify(code);
};

describe('WeChat code2session', () => {
  it('gives the openid of this app, and no session key', async () => {
    answer = { body: '{"openid":"o-1","session_key":"k","unionid":"u"}' };
    expect(await identify('a&b')).toEqual({ ok: true, value: { namespace: 'wx1', subject: 'o-1' } });
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      appid: 'wx1',
      secret: 'shh',
      js_code: 'a&b',
      grant_type: 'authorization_code',
    });
    expect(asked.pathname).toBe('/sns/jscode2session');
  });

  it.each([
    ['{"errcode":40029,"errmsg":"invalid code"}', 'sign_in.code_invalid'],
    ['{"errcode":40163}', 'sign_in.code_invalid'],
    ['{"errcode":45011}', 'sign_in.too_often'],
    ['{"errcode":40226}', 'sign_in.risk_blocked'],
    ['{"errcode":-1,"errmsg":"system error"}', 'sign_in.provider_unreachable'],
    ['{"errcode":40013}', 'sign_in.provider_unreachable'],
    ['{"errcode":0}', 'sign_in.provider_unreachable'],
    ['{"openid":""}', 'sign_in.provider_unreachable'],
    ['<html>', 'sign_in.provider_unreachable'],
  ])('takes %s for %s', async (body, refusal) => {
    answer = { body };
    expect(await identify()).toEqual({ ok: false, refusal });
  });

  it('knows nothing of a 502', async () => {
    answer = { status: 502, body: '{"openid":"o-1"}' };
    expect(await identify()).toEqual({ ok: false, refusal: 'sign_in.provider_unreachable' });
  });

  it('knows nothing where nobody listens', async () => {
    const nobody = wechatSignIn({ baseUrl: 'http://127.0.0.1:1', appId: 'wx1', secret: 'shh' });
    expect(await nobody.identify('c')).toEqual({ ok: false, refusal: 'sign_in.provider_unreachable' });
  });
});
