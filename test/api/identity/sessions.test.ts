import type { Problem, Session } from '@yilu/contracts';
import { beforeEach, describe, expect, it } from 'vitest';
import { type FakeCity, fakeCity } from './fake-city.js';

let city: FakeCity;
let session: Session;
beforeEach(async () => {
  city = fakeCity();
  session = await city.signIn('wechat', 'openid_a');
});
const refresh = (refreshToken: string, key?: string) =>
  city.call('/identity/sessions/refresh', { method: 'POST', body: { refreshToken }, ...(key ? { key } : {}) });
const me = (token: string) => city.call('/identity/me', { token });
const signOut = (token: string, path = '/identity/sessions/current') => city.call(path, { method: 'DELETE', token });
const codeOf = ({ json }: { json: never }) => (json as Problem).code;

describe('refresh', () => {
  it('rotates the refresh token', async () => {
    city.later(60);
    const next: Session = (await refresh(session.refreshToken)).json;
    expect(next.refreshToken).not.toBe(session.refreshToken);
    expect((await me(next.accessToken)).status).toBe(200);
  });

  it('answers a repetition with the same tokens', async () => {
    const first = await refresh(session.refreshToken, 'key-000001');
    city.later(5);
    expect((await refresh(session.refreshToken, 'key-000001')).text).toBe(first.text);
  });

  it('ends the whole session when a used token comes again', async () => {
    const next: Session = (await refresh(session.refreshToken)).json;
    const reused = await refresh(session.refreshToken);
    expect([reused.status, codeOf(reused)]).toEqual([401, 'session.reused']);
    expect(codeOf(await refresh(next.refreshToken))).toBe('session.ended');
    expect((await me(next.accessToken)).status).toBe(401);
  });

  it.each([
    ['a forged seal', (token: string) => `${token.slice(0, -4)}AAAA`],
    ['another generation', (token: string) => token.replace(/\.1\./, '.2.')],
    ['a text of the right length', () => 'x'.repeat(120)],
    [
      'a staff token of the same ids',
      () => {
        const [holder = '', sessionId = ''] = session.refreshToken.split('.');
        const claims = { holder: Buffer.from(holder, 'base64url').toString(), sessionId, generation: 1 };
        return city.deps.keys.refreshToken('staff', claims);
      },
    ],
  ])('refuses %s and leaves the session alone', async (_case, forge) => {
    expect(codeOf(await refresh(forge(session.refreshToken)))).toBe('session.ended');
    expect((await refresh(session.refreshToken)).status).toBe(200);
  });

  it('refuses a session that was idle for thirty days', async () => {
    city.later(30 * 86_400);
    expect(codeOf(await refresh(session.refreshToken))).toBe('session.ended');
  });

  it('leaves no token in store, receipt or event', async () => {
    const next: Session = (await refresh(session.refreshToken)).json;
    const held = JSON.stringify([[...city.memory.records], [...city.memory.receipts], city.memory.events]);
    for (const { accessToken, refreshToken } of [session, next])
      for (const token of [accessToken, refreshToken]) expect(held).not.toContain(token.split('.').at(-1));
  });
});

describe('signing out', () => {
  it('ends this app at once and leaves the others', async () => {
    const other = await city.signIn('wechat', 'openid_a');
    expect((await signOut(session.accessToken)).status).toBe(204);
    expect(codeOf(await me(session.accessToken))).toBe('session.ended');
    expect((await me(other.accessToken)).status).toBe(200);
  });

  it('everywhere ends every app', async () => {
    const other = await city.signIn('wechat', 'openid_a');
    expect((await signOut(session.accessToken, '/identity/sessions')).status).toBe(204);
    for (const { accessToken, refreshToken } of [session, other]) {
      expect((await me(accessToken)).status).toBe(401);
      expect((await refresh(refreshToken)).status).toBe(401);
    }
    expect((await city.signIn('wechat', 'openid_a')).personId).toBe(session.personId);
  });

  it('twice is signing out once', async () => {
    await signOut(session.accessToken);
    expect((await signOut(session.accessToken)).status).toBe(204);
  });
});
