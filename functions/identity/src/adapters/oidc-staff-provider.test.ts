import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { oidcStaffProvider } from './oidc-staff-provider.js';

const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
const expected = { state: 'state-of-16-characters', nonce: 'nonce-1', verifier: 'v'.repeat(43) };
const redirectUri = 'https://console.example.cn/callback';
const officer = { sub: 'chen', name: '陈警官', badge: '021234', unit: '海曙大队', roles: ['accident_officer'] };

let server: Server;
let issuer: string;
let signing: KeyObject;
let claims: Record<string, unknown>;
let asked: URLSearchParams;
let authorization: string | undefined;
let refusing: boolean;
beforeAll(async () => {
  server = createServer(async (request, response) => {
    const json = (body: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.url === '/.well-known/openid-configuration')
      return json({
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        id_token_signing_alg_values_supported: ['RS256'],
      });
    if (request.url === '/jwks')
      return json({ keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] });
    asked = new URLSearchParams(await text(request));
    authorization = request.headers.authorization;
    if (refusing) return json({ error: 'invalid_grant' }, 400);
    const idToken = await new SignJWT({ nonce: expected.nonce, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'k' })
      .setIssuer(issuer)
      .setAudience('console')
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(signing);
    return json({ access_token: 'a', token_type: 'Bearer', id_token: idToken });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});
beforeEach(() => {
  signing = own.privateKey;
  claims = officer;
  refusing = false;
});

const provider = (at = issuer) =>
  oidcStaffProvider({ issuer: at, clientId: 'console', clientSecret: 's', redirectUri });
const callback = (over = '') => `${redirectUri}?code=c&state=${expected.state}${over}`;
const invalid = { ok: false, refusal: 'sign_in.code_invalid' };

describe('the bureau’s identity provider', () => {
  it('is asked for a code with PKCE, state and nonce, and to sign in whoever sits at the desk now', async () => {
    const url = await provider().authorizationUrl(expected);
    const { searchParams } = new URL(url.ok ? url.value : '');
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'console',
      redirect_uri: redirectUri,
      scope: 'openid profile staff',
      prompt: 'login',
      state: expected.state,
      nonce: expected.nonce,
      code_challenge: createHash('sha256').update(expected.verifier).digest('base64url'),
      code_challenge_method: 'S256',
    });
  });

  it('names the officer out of a signed token', async () => {
    const { sub: subject, ...rest } = officer;
    expect(await provider().identify(callback(), expected)).toEqual({ ok: true, value: { subject, ...rest } });
    expect(asked.get('code_verifier')).toBe(expected.verifier);
    expect(asked.get('redirect_uri')).toBe(redirectUri);
    expect(authorization).toMatch(/^Basic /);
  });

  it.each<[string, () => void, string]>([
    [
      'a token signed by a stranger',
      () => {
        signing = stranger.privateKey;
      },
      '',
    ],
    [
      'another nonce',
      () => {
        claims = { ...officer, nonce: 'other' };
      },
      '',
    ],
    [
      'a refused code',
      () => {
        refusing = true;
      },
      '',
    ],
    [
      'roles of the wrong shape',
      () => {
        claims = { ...officer, roles: 'admin' };
      },
      '',
    ],
    ['an error of the provider', () => undefined, '&error=access_denied'],
  ])('is not believed with %s', async (_case, arrange, over) => {
    arrange();
    expect(await provider().identify(callback(over), expected)).toEqual(invalid);
  });

  it('is not believed with another state, or at another address', async () => {
    expect(await provider().identify(callback(), { ...expected, state: 'another-of-16-chars' })).toEqual(invalid);
    const foreign = `https://evil.example.cn/callback?code=c&state=${expected.state}`;
    expect(await provider().identify(foreign, expected)).toEqual(invalid);
  });

  it('may be away', async () => {
    const away = { ok: false, refusal: 'sign_in.provider_unreachable' };
    expect(await provider('http://127.0.0.1:1').authorizationUrl(expected)).toEqual(away);
    expect(await provider('http://127.0.0.1:1').identify(callback(), expected)).toEqual(away);
  });

  it('speaks https unless it is on this machine', () => {
    expect(() => provider('http://idp.example.cn')).toThrow('https');
  });
});
