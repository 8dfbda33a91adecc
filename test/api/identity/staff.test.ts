import { randomUUID } from 'node:crypto';
import type { BeginStaffSignInResponse, Problem, StaffSession } from '@yilu/contracts';
import { tokenVerifier } from '@yilu/http';
import { sessionKeys } from '@yilu/identity/adapters/session-keys';
import type { StaffRecords } from '@yilu/identity/domain/records';
import type { StaffIdentity, StaffProvider } from '@yilu/identity/ports';
import { createIdentityStaffApp } from '@yilu/identity/staff-app';
import { accept, refuse } from '@yilu/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import { keyPair, secret } from './fake-city.js';
import { memoryStore } from './memory-store.js';

const keys = keyPair();
const chen: StaffIdentity = {
  subject: 'officer|chen/1',
  name: '陈警官',
  badge: '021234',
  unit: '海曙大队',
  roles: ['accident_officer', 'astronaut', 'accident_officer'],
};

let memory: ReturnType<typeof memoryStore<StaffRecords>>;
let at: Date;
let says: StaffIdentity;
let down: boolean;
let app: ReturnType<typeof createIdentityStaffApp>;
beforeEach(() => {
  memory = memoryStore<StaffRecords>();
  at = new Date('2026-11-21T02:00:00.000Z');
  says = chen;
  down = false;
  const now = () => at;
  const provider: StaffProvider = {
    authorizationUrl: async ({ state, nonce }) =>
      down
        ? refuse('sign_in.provider_unreachable')
        : accept(`https://idp.example.cn/auth?state=${state}&nonce=${nonce}`),
    identify: async (callbackUrl, { state }) => {
      if (down) return refuse('sign_in.provider_unreachable');
      const url = new URL(callbackUrl);
      const fits = url.searchParams.get('code') === 'good' && url.searchParams.get('state') === state;
      return fits ? accept(says) : refuse('sign_in.code_invalid');
    },
  };
  const deps = { store: memory.store, keys: sessionKeys({ privateKey: keys.privateKey, secret }), provider, now };
  const verifyToken = tokenVerifier(keys.publicKeys, now);
  app = createIdentityStaffApp({ ...deps, newId: randomUUID }, { verifyToken });
});

const call = async (path: string, method: string, body?: unknown, key: string = randomUUID(), token?: string) => {
  const response = await app.request(`/identity/staff/${path}`, {
    method,
    headers: {
      'idempotency-key': key,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, text, json: (text ? JSON.parse(text) : undefined) as never };
};
const begin = async (): Promise<BeginStaffSignInResponse> => (await call('sign-ins', 'POST')).json;
const complete = (state: string, code = 'good', key?: string) =>
  call(
    'sessions',
    'POST',
    { state, callbackUrl: `https://console.example.cn/callback?code=${code}&state=${state}` },
    key,
  );
const signIn = async (): Promise<StaffSession> => (await complete((await begin()).state)).json;
const refresh = (refreshToken: string, key?: string) => call('sessions/refresh', 'POST', { refreshToken }, key);
const codeOf = ({ json }: { json: never }) => (json as Problem).code;

describe('staff sign-in', () => {
  it('gives the roles that we know and drops the others', async () => {
    const session = await signIn();
    expect(session.officer).toEqual({
      officerId: chen.subject,
      name: chen.name,
      badge: chen.badge,
      unit: chen.unit,
      roles: ['accident_officer'],
    });
    expect(await tokenVerifier(keys.publicKeys, () => at)(session.accessToken)).toMatchObject({
      kind: 'staff',
      id: chen.subject,
      roles: ['accident_officer'],
    });
  });

  it.each([[['astronaut']], [[]]])('refuses an officer with the roles %j', async (roles) => {
    says = { ...chen, roles };
    const answer = await complete((await begin()).state);
    expect([answer.status, codeOf(answer)]).toEqual([403, 'sign_in.no_role']);
  });

  it('is begun and completed once', async () => {
    const { state } = await begin();
    await complete(state);
    expect(codeOf(await complete(state))).toBe('sign_in.unknown');
  });

  it('answers a repetition with the same tokens', async () => {
    const { state } = await begin();
    expect((await complete(state, 'good', 'key-000001')).text).toBe((await complete(state, 'good', 'key-000001')).text);
  });

  it('lapses after ten minutes', async () => {
    const { state } = await begin();
    at = new Date(at.getTime() + 600_000);
    expect(codeOf(await complete(state))).toBe('sign_in.unknown');
  });

  it.each([
    ['a state that is not ours', () => `${randomUUID()}.${'A'.repeat(43)}`, 'good', 'sign_in.unknown'],
    ['a code that the provider refuses', (state: string) => state, 'bad', 'sign_in.code_invalid'],
  ])('refuses %s', async (_case, forge, code, refusal) => {
    const { state } = await begin();
    const answer = await complete(forge(state), code);
    expect([answer.status, codeOf(answer)]).toEqual([422, refusal]);
  });

  it('says so where the provider does not answer', async () => {
    const { state } = await begin();
    down = true;
    expect((await complete(state)).status).toBe(503);
    expect((await call('sign-ins', 'POST')).status).toBe(503);
    down = false;
    expect((await complete(state)).status).toBe(201);
  });

  it('keeps no state, nonce, token or name of an officer in a receipt', async () => {
    const { state } = await begin();
    const session: StaffSession = (await complete(state)).json;
    const receipts = JSON.stringify([...memory.receipts].map(([, receipt]) => receipt));
    for (const word of [state, session.refreshToken, session.accessToken, chen.name])
      expect(receipts).not.toContain(word);
  });
});

describe('staff session', () => {
  it('rotates, and ends when a used token comes again', async () => {
    const { refreshToken } = await signIn();
    const next: StaffSession = (await refresh(refreshToken)).json;
    expect(next.refreshToken).not.toBe(refreshToken);
    expect(codeOf(await refresh(refreshToken))).toBe('session.reused');
    expect(codeOf(await refresh(next.refreshToken))).toBe('session.ended');
  });

  it('ends with the shift, twelve hours after the sign-in, however often it is refreshed', async () => {
    let { refreshToken } = await signIn();
    at = new Date(at.getTime() + 11 * 3_600_000);
    ({ refreshToken } = (await refresh(refreshToken)).json as StaffSession);
    at = new Date(at.getTime() + 3_600_000);
    expect(codeOf(await refresh(refreshToken))).toBe('session.ended');
  });

  it('is told to the audit log when it begins, ends, and is ended by a stolen token, once each', async () => {
    const { state } = await begin();
    const first: StaffSession = (await complete(state, 'good', 'key-000001')).json;
    await complete(state, 'good', 'key-000001');
    await call('sessions/current', 'DELETE', undefined, 'key-000002', first.accessToken);
    await call('sessions/current', 'DELETE', undefined, 'key-000002', first.accessToken);
    const second = await signIn();
    await refresh(second.refreshToken);
    await refresh(second.refreshToken);
    const acts = memory.events.map(({ type, data }) => (type === 'staff.acted' ? [data.officerId, data.act] : type));
    const by = chen.subject;
    expect(acts).toEqual([
      [by, 'signed_in'],
      [by, 'signed_out'],
      [by, 'signed_in'],
      [by, 'session_reused'],
    ]);
  });

  it('ends by signing out', async () => {
    const { accessToken, refreshToken } = await signIn();
    expect((await call('sessions/current', 'DELETE', undefined, undefined, accessToken)).status).toBe(204);
    expect((await refresh(refreshToken)).status).toBe(401);
  });

  it.each([
    ['nobody', async () => undefined, 401],
    [
      'a citizen',
      async () =>
        sessionKeys({ privateKey: keys.privateKey, secret }).citizenToken(
          { personId: randomUUID(), sessionId: randomUUID(), provider: 'wechat', verified: true },
          at,
        ),
      403,
    ],
  ])('is not signed out by %s', async (_who, token, status) => {
    expect((await call('sessions/current', 'DELETE', undefined, undefined, await token())).status).toBe(status);
  });

  it.each([
    ['sessions', { state: 'x'.repeat(20), callbackUrl: 'https://console.example.cn/callback', extra: 1 }],
    ['sessions', { state: 1, callbackUrl: 2 }],
    ['sessions/refresh', { refreshToken: 'x'.repeat(40), extra: 1 }],
    ['sessions/refresh', {}],
  ])('refuses a wrong body at %s', async (path, body) => {
    expect((await call(path, 'POST', body)).status).toBe(400);
  });

  it.each(['sessions', 'sessions/refresh', 'sign-ins'])('refuses an oversize body at %s', async (path) => {
    expect((await call(path, 'POST', { filler: 'x'.repeat(260_000) })).status).toBe(413);
  });
});
