import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { MessageId } from '@yilu/contracts';
import { alipaySimulator } from '@yilu/local-city/simulators/alipay';
import { smsSimulator } from '@yilu/local-city/simulators/sms';
import { wechatSimulator } from '@yilu/local-city/simulators/wechat';
import { alipayMessages } from '@yilu/messages/adapters/alipay-messages';
import { smsGateway } from '@yilu/messages/adapters/sms-gateway';
import { wechatMessages } from '@yilu/messages/adapters/wechat-messages';
import { afterAll, describe, expect, it } from 'vitest';

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
});

interface App {
  fetch(request: Request): Response | Promise<Response>;
}
/** Serves a simulator and notes what was asked of it. */
async function serve(app: App) {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    const body = await text(request);
    asked.push(`${url.split('?')[0]} ${body}`);
    const answer = await app.fetch(
      new Request(`http://simulator${url}`, {
        method,
        headers: headers as Record<string, string>,
        ...(body ? { body } : {}),
      }),
    );
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tell = async (method: string, path: string, body?: object) =>
    (
      await fetch(`${address}/_sim/${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body ? { body: JSON.stringify(body) } : {}),
      })
    ).json() as Promise<{ messages: { id: string; to: string; text: string; page?: string }[] }>;
  return { address, asked, tell, outbox: async () => (await tell('GET', 'outbox')).messages };
}
const stateFile = (name: string) => join(mkdtempSync(join(tmpdir(), 'yilu-messages-')), name);
const message = {
  subject: 'openid-1',
  template: 'accident_progress' as const,
  title: '对方已加入',
  hint: '可以各自说明经过了',
  page: 'packageAccident/pages/case/index?id=1',
};

describe('WeChat’s subscribe message', () => {
  const city = async (clock = { at: new Date() }) => {
    const now = () => clock.at;
    const simulator = await serve(
      wechatSimulator({ appId: 'wx1', appSecret: 's', stateFile: stateFile('wechat'), now }),
    );
    const messages = () => wechatMessages({ baseUrl: simulator.address, appId: 'wx1', secret: 's', now });
    const consent = (times: number) =>
      simulator.tell('POST', 'consents', { openid: 'openid-1', templateId: 'accident_progress', times });
    const tokens = () => simulator.asked.filter((line) => line.startsWith('/cgi-bin/stable_token'));
    return { clock, simulator, messages, consent, tokens };
  };

  it('arrives once for each consent, and 43101 is no consent', async () => {
    const { simulator, messages, consent, tokens } = await city();
    const wechat = messages();
    await consent(2);
    expect([await wechat.send(message), await wechat.send(message)]).toEqual([
      { outcome: 'delivered' },
      { outcome: 'delivered' },
    ]);
    expect(await wechat.send(message)).toEqual({ outcome: 'no_consent', detail: 'errcode 43101' });
    expect(await simulator.outbox()).toMatchObject([
      {},
      { text: '对方已加入 · 可以各自说明经过了', page: message.page },
    ]);
    expect(tokens()).toHaveLength(1);
  });

  it('renews the token when it ends', async () => {
    const { clock, messages, consent, tokens } = await city();
    const wechat = messages();
    await consent(2);
    await wechat.send(message);
    clock.at = new Date(clock.at.getTime() + 7_150_000);
    expect(await wechat.send(message)).toEqual({ outcome: 'delivered' });
    expect(tokens()).toHaveLength(2);
  });

  it('takes the newer token where another instance forced one, without forcing again', async () => {
    const { simulator, messages, consent, tokens } = await city();
    const wechat = messages();
    await consent(2);
    await wechat.send(message);
    await fetch(`${simulator.address}/cgi-bin/stable_token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ grant_type: 'client_credential', appid: 'wx1', secret: 's', force_refresh: true }),
    });
    expect(await wechat.send(message)).toEqual({ outcome: 'delivered' });
    expect(tokens().filter((line) => line.includes('"force_refresh":true'))).toHaveLength(1);
  });

  it('forces one new token where WeChat still gives the one that it refuses, then gives up for now', async () => {
    let asks = 0;
    const refusing = await serve({
      fetch: async (request) => {
        if (!request.url.includes('stable_token')) return Response.json({ errcode: 40001 });
        asks++;
        return Response.json({ access_token: 'stuck', expires_in: 7200 });
      },
    });
    const wechat = wechatMessages({ baseUrl: refusing.address, appId: 'wx1', secret: 's', now: () => new Date() });
    expect(await wechat.send(message)).toEqual({ outcome: 'unreachable', detail: 'errcode 40001' });
    expect(asks).toBe(3);
    expect(refusing.asked.filter((line) => line.startsWith('/cgi-bin/message'))).toHaveLength(2);
  });

  it('is unreachable while WeChat is down', async () => {
    const { simulator, messages } = await city();
    await simulator.tell('PUT', 'faults/down', { on: true });
    expect((await messages().send(message)).outcome).toBe('unreachable');
  });
});

describe('Alipay’s template message', () => {
  it('arrives once for each consent, signed both ways; trouble at the gateway is told from a refusal', async () => {
    const pair = () =>
      generateKeyPairSync('rsa', {
        modulusLength: 2048,
        privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
        publicKeyEncoding: { type: 'spki', format: 'pem' },
      });
    const [ours, theirs] = [pair(), pair()];
    const simulator = await serve(
      alipaySimulator({
        appId: '2021',
        appPublicKey: ours.publicKey,
        gatewayPrivateKey: theirs.privateKey,
        stateFile: stateFile('alipay'),
      }),
    );
    const messages = (publicKey: string) =>
      alipayMessages({
        gatewayUrl: `${simulator.address}/gateway.do`,
        appId: '2021',
        privateKey: ours.privateKey,
        publicKey,
        now: () => new Date(),
      });
    const alipay = messages(theirs.publicKey);
    await simulator.tell('POST', 'consents', { openId: 'openid-1', templateId: 'accident_progress', times: 2 });
    expect(await alipay.send(message)).toEqual({ outcome: 'delivered' });
    expect(await simulator.outbox()).toMatchObject([{ to: 'openid-1', text: '对方已加入 · 可以各自说明经过了' }]);
    expect(await messages(ours.publicKey).send(message)).toEqual({
      outcome: 'unreachable',
      detail: 'untrusted answer',
    });
    expect(await alipay.send(message)).toEqual({ outcome: 'no_consent', detail: 'USER_NOT_SUBSCRIBE' });
    await simulator.tell('PUT', 'faults/busy', { on: true });
    expect((await alipay.send(message)).outcome).toBe('unreachable');
  });
});

describe('the SMS provider', () => {
  it('sends the same id once, refuses what is no number, and an outage is no refusal', async () => {
    const simulator = await serve(smsSimulator({ accessKey: 'k', secret: 's', stateFile: stateFile('sms') }));
    const gateway = (secret: string) =>
      smsGateway({ baseUrl: simulator.address, accessKey: 'k', secret, now: () => new Date() });
    const id = MessageId.parse('message-1');
    const sms = gateway('s');
    for (const _ of [1, 2])
      expect(await sms.send({ id, to: '13800000001', text: '一' })).toEqual({ outcome: 'delivered' });
    expect(await simulator.outbox()).toHaveLength(1);
    expect(await sms.send({ id, to: '110', text: '一' })).toEqual({ outcome: 'refused', detail: 'invalid_number' });
    expect(await gateway('wrong').send({ id, to: '13800000001', text: '一' })).toEqual({
      outcome: 'unreachable',
      detail: 'bad_signature',
    });
    await simulator.tell('PUT', 'faults/down', { on: true });
    expect(await sms.send({ id, to: '13800000001', text: '一' })).toEqual({ outcome: 'unreachable' });
  });
});
