import { createHmac, createSign, createVerify, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, describe, expect, it } from 'vitest';
import { people } from '../demo/people.js';
import { alipaySimulator } from './alipay.js';
import { registrySimulator } from './registry.js';
import { smsSimulator } from './sms.js';
import { wechatSimulator } from './wechat.js';

const directory = mkdtempSync(join(tmpdir(), 'yilu-simulators-'));
afterAll(() => rmSync(directory, { recursive: true }));
let files = 0;
const stateFile = () => join(directory, `${++files}.json`);

const json = (app: Hono, method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request(path, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const bodyOf = async (response: Response | Promise<Response>) =>
  (await response).json() as Promise<Record<string, unknown>>;

function signed(secret: string, body: string, at = Date.now()) {
  const signature = createHmac('sha256', secret).update(`${at}\n${body}`).digest('hex');
  return { 'x-key': 'key', 'x-timestamp': String(at), 'x-signature': signature };
}

describe('SMS', () => {
  const message = JSON.stringify({ id: 'm1', to: '19900000001', text: '验证码 123456' });
  const sms = () => smsSimulator({ accessKey: 'key', secret: 's', stateFile: stateFile() });
  const send = (app: Hono, body = message, headers = signed('s', body)) =>
    json(app, 'POST', '/v1/messages', body, headers);

  it('sends the same id once', async () => {
    const app = sms();
    expect([(await send(app)).status, (await send(app)).status]).toEqual([202, 202]);
    expect((await bodyOf(app.request('/_sim/outbox')))['messages']).toHaveLength(1);
  });
  it.each([
    ['signed with another secret', signed('other', message)],
    ['six minutes old', signed('s', message, Date.now() - 360_000)],
    ['of another body', signed('s', `${message} `)],
  ])('refuses a request %s', async (_case, headers) => expect((await send(sms(), message, headers)).status).toBe(401));
  it('refuses what is no mobile number', async () => {
    const wrong = JSON.stringify({ id: 'm2', to: '12345', text: 'x' });
    expect(await bodyOf(send(sms(), wrong))).toEqual({ code: 'invalid_number' });
  });
  it('can be down, and come back', async () => {
    const app = sms();
    await json(app, 'PUT', '/_sim/faults/down', { on: true });
    expect((await send(app)).status).toBe(502);
    await json(app, 'PUT', '/_sim/faults/down', { on: false });
    expect((await send(app)).status).toBe(202);
  });
});

describe('the registry', () => {
  const app = registrySimulator({ key: 'r', people });
  const ask = (path: string, question: object) => {
    const body = JSON.stringify(question);
    return bodyOf(json(app, 'POST', path, body, signed('r', body)));
  };
  const [zhang, li] = people;
  const car = zhang?.vehicles[0];

  it('confirms a name that belongs to its number, and no other', async () => {
    const question = { name: '张伟', documentKind: 'resident_id', documentNumber: zhang?.documentNumber };
    expect(await ask('/v1/identity-checks', question)).toEqual({ match: true });
    expect(await ask('/v1/identity-checks', { ...question, name: '张三' })).toEqual({ match: false });
  });
  it('shows a licence to its number and archive number alone', async () => {
    const question = { documentNumber: zhang?.documentNumber, archiveNumber: zhang?.licence?.archiveNumber };
    expect(await ask('/v1/licences', question)).toMatchObject({ found: true, classes: ['C1'] });
    expect(await ask('/v1/licences', { ...question, archiveNumber: li?.licence?.archiveNumber })).toEqual({
      found: false,
    });
  });
  it('says who learns to drive, and how far he is, by the day on which the city was begun', async () => {
    const of = (name: string) => ({ documentNumber: people.find((one) => one.name === name)?.documentNumber });
    expect(await ask('/v1/learners', of('张伟'))).toEqual({ found: false });
    expect(await ask('/v1/learners', of('吴桐'))).toMatchObject({ found: true, learner: { subjects: [] } });
    const begun = registrySimulator({ key: 'r', people, since: '2026-11-22' });
    const body = JSON.stringify(of('许晴'));
    expect(await bodyOf(json(begun, 'POST', '/v1/learners', body, signed('r', body)))).toMatchObject({
      learner: { certificate: { issuedOn: '2024-03-22', validUntil: '2027-03-22' } },
    });
  });
  it('says whose a car is', async () => {
    const question = { plate: car?.plate, plateKind: car?.plateKind, vinLast6: car?.vin.slice(-6) };
    const mine = { ...question, documentNumber: zhang?.documentNumber };
    expect(await ask('/v1/vehicles', mine)).toMatchObject({ found: true, ownedByDocument: true, insurer: '人保财险' });
    const others = { ...question, documentNumber: li?.documentNumber };
    expect(await ask('/v1/vehicles', others)).toMatchObject({ found: true, ownedByDocument: false });
    expect(await ask('/v1/vehicles', { ...mine, vinLast6: '000000' })).toEqual({ found: false });
  });
  it('needs neither VIN nor archive number of somebody who stands at the scene', async () => {
    const { documentNumber } = zhang ?? {};
    const asked = { plate: car?.plate, plateKind: car?.plateKind, documentNumber };
    expect(await ask('/v1/vehicles', asked)).toMatchObject({ found: true, ownedByDocument: true });
    expect(await ask('/v1/licences', { documentNumber })).toMatchObject({ found: true, classes: ['C1'] });
  });
  it('tells a guest who has the VIN what a car is, and that it is nobody’s whom he named', async () => {
    const asked = { plate: car?.plate, plateKind: car?.plateKind, vinLast6: car?.vin.slice(-6) };
    expect(await ask('/v1/vehicles', asked)).toMatchObject({ found: true, ownedByDocument: false, use: 'private' });
  });
  it('tells what cars look like, and nothing by which an owner could be found', async () => {
    const known = { plate: car?.plate, plateKind: car?.plateKind };
    const plates = [known, { plate: '浙B00000', plateKind: '02' }];
    const looks = { vehicles: [{ ...known, makeAndColour: car?.makeAndColour }] };
    expect(await ask('/v1/vehicle-looks', { plates })).toEqual(looks);
  });
  it('passes words on to an owner by a handle that says nothing, the same id once', async () => {
    const here = registrySimulator({ key: 'r', people });
    const post = (path: string, question: object) => {
      const body = JSON.stringify(question);
      return json(here, 'POST', path, body, signed('r', body));
    };
    const contact = await bodyOf(post('/v1/owner-contacts', { plate: car?.plate, plateKind: car?.plateKind }));
    expect(contact).toEqual({ found: true, handle: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/) });
    expect(await bodyOf(post('/v1/owner-contacts', { plate: '浙B00000', plateKind: '02' }))).toEqual({ found: false });
    const message = { id: 'm1', handle: contact['handle'], by: 'sms', text: '请挪车' };
    for (let times = 0; times < 2; times++) expect((await post('/v1/owner-messages', message)).status).toBe(202);
    const told = [{ id: 'm1', channel: 'sms', to: zhang?.phone, text: '请挪车', at: expect.any(String) }];
    expect(await bodyOf(here.request('/_sim/outbox'))).toEqual({ messages: told });
    expect(await bodyOf(post('/v1/owner-messages', { ...message, handle: 'x'.repeat(43) }))).toEqual({
      code: 'unknown_handle',
    });
    await json(here, 'PUT', '/_sim/faults/refuses', { on: true });
    expect((await post('/v1/owner-messages', { ...message, id: 'm2' })).status).toBe(422);
  });
  it('has no handle for a car whose owner has no telephone on file', async () => {
    const { vehicles: [first] = [] } = zhang ?? {};
    if (!first) throw new Error('No car');
    const nobodys = { ...first, plate: '浙B00009' };
    const here = registrySimulator({ key: 'r', people: [], vehicles: [nobodys] });
    const body = JSON.stringify({ plate: nobodys.plate, plateKind: nobodys.plateKind });
    const answer = json(here, 'POST', '/v1/owner-contacts', body, signed('r', body));
    expect(await bodyOf(answer)).toEqual({ found: true });
  });
  it('knows a visitor by his passport, and not as a resident', async () => {
    const visitor = people.find(({ documentKind }) => documentKind === 'passport');
    const question = { name: visitor?.name, documentNumber: visitor?.documentNumber };
    expect(await ask('/v1/identity-checks', { ...question, documentKind: 'passport' })).toEqual({ match: true });
    expect(await ask('/v1/identity-checks', { ...question, documentKind: 'resident_id' })).toEqual({ match: false });
  });
});

describe('WeChat', () => {
  const wechat = (now?: () => Date) =>
    wechatSimulator({ appId: 'wx1', appSecret: 'secret', stateFile: stateFile(), ...(now ? { now } : {}) });
  const login = (app: Hono, code: unknown, secret = 'secret') =>
    bodyOf(app.request(`/sns/jscode2session?appid=wx1&secret=${secret}&js_code=${code}&grant_type=authorization_code`));
  const codeFor = async (app: Hono) => (await bodyOf(json(app, 'POST', '/_sim/codes', { openid: 'o1' })))['code'];
  const token = async (app: Hono) =>
    (
      await bodyOf(
        json(app, 'POST', '/cgi-bin/stable_token', { grant_type: 'client_credential', appid: 'wx1', secret: 'secret' }),
      )
    )['access_token'];
  const send = (app: Hono, accessToken: unknown) =>
    bodyOf(
      json(app, 'POST', `/cgi-bin/message/subscribe/send?access_token=${accessToken}`, {
        touser: 'o1',
        template_id: 't1',
        data: { thing1: { value: '对方已签名' } },
      }),
    );

  it('takes a code once', async () => {
    const app = wechat();
    const code = await codeFor(app);
    expect(await login(app, code)).toMatchObject({ openid: 'o1', session_key: expect.any(String) });
    expect(await login(app, code)).toMatchObject({ errcode: 40163 });
    expect(await login(app, 'made-up')).toMatchObject({ errcode: 40029 });
    expect(await login(app, await codeFor(app), 'wrong')).toMatchObject({ errcode: 40125 });
  });
  it('gives the same access token until its last five minutes, and honours the old one beside the new', async () => {
    let at = Date.parse('2026-11-21T00:00:00Z');
    const app = wechat(() => new Date(at));
    const first = await token(app);
    expect(await token(app)).toBe(first);
    at += 6_950_000;
    expect(await token(app)).not.toBe(first);
    expect(await send(app, first)).toMatchObject({ errcode: 43101 });
    at += 300_000;
    expect(await send(app, first)).toMatchObject({ errcode: 42001 });
  });
  it('delivers one message for one consent', async () => {
    const app = wechat();
    const accessToken = await token(app);
    expect(await send(app, accessToken)).toMatchObject({ errcode: 43101 });
    await json(app, 'POST', '/_sim/consents', { openid: 'o1', templateId: 't1' });
    expect(await send(app, accessToken)).toMatchObject({ errcode: 0 });
    expect(await send(app, accessToken)).toMatchObject({ errcode: 43101 });
    expect(await send(app, 'forged')).toMatchObject({ errcode: 40001 });
  });
});

describe('Alipay', () => {
  const pair = () =>
    generateKeyPairSync('rsa', {
      modulusLength: 2048,
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
  const [app, gateway] = [pair(), pair()];
  const alipay = () =>
    alipaySimulator({
      appId: '2021',
      appPublicKey: app.publicKey,
      gatewayPrivateKey: gateway.privateKey,
      stateFile: stateFile(),
    });
  const beijing = (at = Date.now()) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
  async function call(simulator: Hono, own: Record<string, string>, key = app.privateKey, timestamp = beijing()) {
    const all: Record<string, string> = {
      app_id: '2021',
      charset: 'utf-8',
      sign_type: 'RSA2',
      timestamp,
      version: '1.0',
      ...own,
    };
    const text = Object.keys(all)
      .sort()
      .map((name) => `${name}=${all[name]}`)
      .join('&');
    const sign = createSign('RSA-SHA256').update(text).sign(key, 'base64');
    const answer = await simulator.request('/gateway.do', {
      method: 'POST',
      body: new URLSearchParams({ ...all, sign }),
    });
    return answer.text();
  }
  const oauth = (code: string) => ({ method: 'alipay.system.oauth.token', grant_type: 'authorization_code', code });

  it('answers a code once, signed over its exact text', async () => {
    const simulator = alipay();
    const { authCode } = await bodyOf(json(simulator, 'POST', '/_sim/codes', { openId: 'u1' }));
    const answer = await call(simulator, oauth(String(authCode)));
    const [, raw = '', sign = ''] =
      /^\{"alipay_system_oauth_token_response":(\{.*\}),"sign":"(.*)"\}$/.exec(answer) ?? [];
    expect(JSON.parse(raw)).toMatchObject({ open_id: 'u1' });
    expect(JSON.parse(raw)).not.toHaveProperty('code');
    expect(createVerify('RSA-SHA256').update(raw).verify(gateway.publicKey, sign, 'base64')).toBe(true);
    expect(await call(simulator, oauth(String(authCode)))).toContain('isv.code-invalid');
  });
  it('refuses a request of another key or of another hour', async () => {
    expect(await call(alipay(), oauth('x'), pair().privateKey)).toContain('isv.invalid-signature');
    expect(await call(alipay(), oauth('x'), app.privateKey, beijing(Date.now() - 3_600_000))).toContain(
      'isv.invalid-timestamp',
    );
  });
  it('delivers one template message for one consent', async () => {
    const simulator = alipay();
    const message = {
      method: 'alipay.open.app.mini.templatemessage.send',
      biz_content: JSON.stringify({
        to_open_id: 'u1',
        user_template_id: 't1',
        data: { keyword1: { value: '已受理' } },
      }),
    };
    expect(await call(simulator, message)).toContain('USER_NOT_SUBSCRIBE');
    await json(simulator, 'POST', '/_sim/consents', { openId: 'u1', templateId: 't1' });
    expect(await call(simulator, message)).toContain('"code":"10000"');
  });
});
