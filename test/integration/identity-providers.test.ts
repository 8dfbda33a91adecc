import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { httpRegistry } from '@yilu/http/registry';
import { alipaySignIn } from '@yilu/identity/adapters/alipay-sign-in';
import { oidcStaffProvider } from '@yilu/identity/adapters/oidc-staff-provider';
import { sessionKeys } from '@yilu/identity/adapters/session-keys';
import { wechatSignIn } from '@yilu/identity/adapters/wechat-sign-in';
import type { SignInProvider } from '@yilu/identity/ports';
import { officers } from '@yilu/local-city/demo/officers';
import { people } from '@yilu/local-city/demo/people';
import { freePort } from '@yilu/local-city/network';
import { alipaySimulator } from '@yilu/local-city/simulators/alipay';
import { createOidc } from '@yilu/local-city/simulators/oidc';
import { registrySimulator } from '@yilu/local-city/simulators/registry';
import { wechatSimulator } from '@yilu/local-city/simulators/wechat';
import { afterAll, describe, expect, it } from 'vitest';
import { keyPair, secret } from '../api/identity/fake-city.js';

const now = () => new Date();
const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
});

type Listener = Parameters<typeof createServer>[1];
async function serve(listener: (address: string) => Listener): Promise<string> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const server = createServer({}, listener(address));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return address;
}
interface App {
  fetch(request: Request): Response | Promise<Response>;
}
const serveApp = (app: App) =>
  serve((address) => async (asked, answered) => {
    const { method = 'GET', url, headers } = asked;
    const body = await text(asked);
    const sent = { method, headers: headers as Record<string, string>, ...(body ? { body } : {}) };
    const response = await app.fetch(new Request(`${address}${url}`, sent));
    answered.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text());
  });
const rsa = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
const stateFile = (name: string) => join(mkdtempSync(join(tmpdir(), 'yilu-providers-')), name);
const post = async (url: string, body: unknown) =>
  (await (
    await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  ).json()) as Record<string, string>;

/** A code signs its person in once, then never again; a service that is down is told from a bad code. */
async function expectSignIn(provider: SignInProvider, code: string, subject: string, address: string) {
  expect(await provider.identify(code)).toMatchObject({ ok: true, value: { subject } });
  expect(await provider.identify(code)).toEqual({ ok: false, refusal: 'sign_in.code_invalid' });
  expect(await provider.identify('made-up')).toEqual({ ok: false, refusal: 'sign_in.code_invalid' });
  await fetch(`${address}/_sim/faults/down`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: '{"on":true}',
  });
  expect(await provider.identify('made-up')).toEqual({ ok: false, refusal: 'sign_in.provider_unreachable' });
}

describe('the city’s services and our adapters speak one wire', () => {
  it('WeChat', async () => {
    const address = await serveApp(wechatSimulator({ appId: 'wx1', appSecret: 's', stateFile: stateFile('wechat') }));
    const { code = '' } = await post(`${address}/_sim/codes`, { openid: 'o-1' });
    await expectSignIn(wechatSignIn({ baseUrl: address, appId: 'wx1', secret: 's' }), code, 'o-1', address);
  });

  it('Alipay', async () => {
    const [ours, theirs] = [rsa(), rsa()];
    const address = await serveApp(
      alipaySimulator({
        appId: '2021',
        appPublicKey: ours.publicKey,
        gatewayPrivateKey: theirs.privateKey,
        stateFile: stateFile('alipay'),
      }),
    );
    const { authCode = '' } = await post(`${address}/_sim/codes`, { openId: 'op-1' });
    const provider = alipaySignIn({
      gatewayUrl: `${address}/gateway.do`,
      appId: '2021',
      privateKey: ours.privateKey,
      publicKey: theirs.publicKey,
      now,
    });
    await expectSignIn(provider, authCode, 'op-1', address);
  });

  it('the registers', async () => {
    const address = await serveApp(registrySimulator({ key: 'k', people }));
    const registry = httpRegistry({ baseUrl: address, key: 'k', now });
    const owner = people.find(({ vehicles, licence }) => vehicles.length > 0 && licence);
    const vehicle = owner?.vehicles[0];
    if (!owner?.licence || !vehicle) throw new Error('No demo person with licence and vehicle');
    const { name, documentNumber, licence } = owner;
    const { plate, plateKind, vin } = vehicle;
    const document = { name, documentKind: 'resident_id' as const, documentNumber };
    const question = { plate, plateKind, vinLast6: vin.slice(-6), documentNumber };
    expect(await registry.matches(document)).toEqual({ ok: true, value: true });
    expect(await registry.matches({ ...document, name: '别人' })).toEqual({ ok: true, value: false });
    expect(await registry.findVehicle(question)).toMatchObject({ value: { ownedByDocument: true } });
    expect(await registry.findVehicle({ ...question, documentNumber: 'x' })).toMatchObject({
      value: { ownedByDocument: false },
    });
    expect(await registry.findLicence({ documentNumber, archiveNumber: licence.archiveNumber })).toMatchObject({
      value: { classes: licence.classes },
    });
    const stranger = httpRegistry({ baseUrl: address, key: 'other', now });
    expect(await stranger.matches(document)).toEqual({ ok: false, refusal: 'registry.unreachable' });
  });

  it('the bureau’s identity provider, from the address that we ask to the officer that it names', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const client = { clientId: 'yilu-console', clientSecret: 'a secret' };
    const redirectUri = 'http://127.0.0.1:8702/callback';
    const signingKey = { ...privateKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' };
    const issuer = await serve(
      (address) =>
        createOidc({ issuer: address, ...client, redirectUris: [redirectUri], signingKey, cookieKey: 'c' }) as Listener,
    );
    const provider = oidcStaffProvider({ issuer, ...client, redirectUri });
    const keys = sessionKeys({ privateKey: keyPair().privateKey, secret });
    // One browser at a shared desk: the provider's cookies stay, and yet the next officer is asked who he is.
    const cookies = new Map<string, string>();
    const [first, second] = officers;
    if (!first || !second) throw new Error('No two demo officers');
    for (const [turn, officer] of [first, second, first].entries()) {
      const asked = keys.staffSignIn(`sign-in-${turn}`);
      const url = await provider.authorizationUrl(asked);
      if (!url.ok) throw new Error('No address');
      const { callback, pages } = await signInByHand(url.value, officer.sub, redirectUri, cookies);
      expect(pages).toBe(1);
      const { sub: subject, ...rest } = officer;
      expect(await provider.identify(callback, asked)).toEqual({ ok: true, value: { subject, ...rest } });
      expect(await provider.identify(callback, asked)).toEqual({ ok: false, refusal: 'sign_in.code_invalid' });
    }
  });
});

/** The form that a page holds: the officers' buttons, or one that a browser sends by itself. */
function formOf(page: string, officer: string) {
  const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1] ?? '';
  const hidden = [...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)];
  const asks = page.includes('name="officer"');
  const fields = asks ? { officer } : Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
  return { action, asks, body: new URLSearchParams(fields).toString() };
}

/**
 * Follows the provider's pages as a browser with these cookies does, chooses an officer where it is asked, and gives the
 * address it is sent back to and how many pages asked.
 */
async function signInByHand(start: string, officer: string, redirectUri: string, jar: Map<string, string>) {
  let pages = 0;
  let [url, init]: [string, RequestInit] = [start, {}];
  for (let i = 0; i < 12; i++) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
      jar.set(name, value);
    }
    const location = response.headers.get('location');
    const form = location ? undefined : formOf(await response.text(), officer);
    if (form?.asks) pages += 1;
    url = new URL(location ?? form?.action ?? '', url).href;
    if (url.startsWith(redirectUri)) return { callback: url, pages };
    init = form
      ? { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: form.body }
      : {};
  }
  throw new Error('The provider does not send back');
}
