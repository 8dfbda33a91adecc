import type { Me, Problem, Session } from '@yilu/contracts';
import { beforeEach, describe, expect, it } from 'vitest';
import { type FakeCity, fakeCity } from './fake-city.js';

let city: FakeCity;
beforeEach(() => {
  city = fakeCity();
});
const signInWith = (body: unknown, key?: string) =>
  city.call('/identity/sessions', { method: 'POST', body, ...(key ? { key } : {}) });
const phone = '13800005678';

describe('sign-in by a wallet', () => {
  it('makes a person of an id never seen, and finds the same person the next time', async () => {
    const first = await city.signIn('wechat', 'openid_a');
    const again = await city.signIn('wechat', 'openid_a');
    expect(again.personId).toBe(first.personId);
    expect(first.verified).toBe(false);
    expect(city.told('identity.person_changed')).toHaveLength(1);
  });

  it('keeps two wallets apart until a real name joins them', async () => {
    const [wechat, alipay] = [await city.signIn('wechat', 'same_id'), await city.signIn('alipay', 'same_id')];
    expect(wechat.personId).not.toBe(alipay.personId);
  });

  it('answers a repeated sign-in with the same tokens, although the code is good once', async () => {
    const body = { method: 'wechat', code: city.walletCode('openid_a') };
    const [first, again] = [await signInWith(body, 'key-000001'), await signInWith(body, 'key-000001')];
    expect(first.status).toBe(201);
    expect(again.text).toBe(first.text);
  });

  it('prolongs nothing by a repetition', async () => {
    const body = { method: 'wechat', code: city.walletCode('openid_a') };
    const first: Session = (await signInWith(body, 'key-000001')).json;
    city.later(11 * 60);
    const again: Session = (await signInWith(body, 'key-000001')).json;
    expect(again.accessExpiresAt).toBe(first.accessExpiresAt);
    expect((await city.call('/identity/me', { token: again.accessToken })).status).toBe(401);
  });

  it.each([
    ['a used code', 'code-of-openid_a-999', 422, 'sign_in.code_invalid'],
    ['a made-up code', 'nothing', 422, 'sign_in.code_invalid'],
  ])('refuses %s', async (_case, code, status, problem) => {
    await signInWith({ method: 'wechat', code: 'code-of-openid_a-999' });
    const answer = await signInWith({ method: 'wechat', code });
    expect([answer.status, (answer.json as Problem).code]).toEqual([status, problem]);
  });

  it('says that the wallet does not answer, and succeeds by the same command once it does', async () => {
    const body = { method: 'alipay', code: city.walletCode('openid_a') };
    city.alipay.state.down = true;
    const failed = await signInWith(body, 'key-000001');
    city.alipay.state.down = false;
    const later = await signInWith(body, 'key-000001');
    expect([failed.status, later.status]).toEqual([503, 201]);
  });
});

describe('codes by SMS', () => {
  it('sign a phone in, and show it masked', async () => {
    const session = await city.signInByPhone(phone);
    const me: Me = (await city.call('/identity/me', { token: session.accessToken })).json;
    expect(me.maskedPhone).toBe('138****5678');
  });

  it('travel sealed, and are stored as a keyed hash alone', async () => {
    const { code } = await city.sendCode(phone);
    const [event] = city.told('identity.sms_code_requested');
    const { owner = '', code: sealed = '', phone: to = '' } = event?.data ?? {};
    expect(await city.vault.open('sms_code', owner, sealed)).toBe(code);
    expect(await city.vault.open('phone', owner, to)).toBe(phone);
    const held = JSON.stringify([[...city.memory.records], [...city.memory.receipts], city.memory.events]);
    expect(held).not.toContain(phone);
    expect(held).not.toContain(`"${code}"`);
  });

  it('come once a minute, with when the next may be asked for', async () => {
    await city.sendCode(phone);
    const soon = await city.sendCode(phone);
    expect(soon.status).toBe(429);
    expect(soon.json).toMatchObject({ code: 'sms.too_soon', retryAt: '2026-11-21T02:01:00.000Z' });
    city.later(60);
    expect((await city.sendCode(phone)).status).toBe(202);
  });

  it('come ten times a day in Shanghai', async () => {
    for (let i = 0; i < 10; i++) {
      expect((await city.sendCode(phone)).status).toBe(202);
      city.later(60);
    }
    const spent = await city.sendCode(phone);
    expect(spent.json).toMatchObject({ code: 'sms.day_spent', retryAt: '2026-11-21T16:00:00.000Z' });
    city.clock.at = new Date('2026-11-21T16:00:00.000Z');
    expect((await city.sendCode(phone)).status).toBe(202);
  });

  it.each([
    ['after five minutes', 300, 0],
    ['after five wrong tries', 0, 5],
  ])('are good no more %s', async (_case, seconds, wrongTries) => {
    const { code } = await city.sendCode(phone);
    for (let i = 0; i < wrongTries; i++)
      expect((await signInWith({ method: 'sms', phone, code: '999999' })).status).toBe(422);
    city.later(seconds);
    expect((await signInWith({ method: 'sms', phone, code })).json).toMatchObject({ code: 'sms.code_wrong' });
  });

  it('are good after four wrong tries, and once', async () => {
    const { code } = await city.sendCode(phone);
    for (let i = 0; i < 4; i++) await signInWith({ method: 'sms', phone, code: '999999' });
    expect((await signInWith({ method: 'sms', phone, code })).status).toBe(201);
    expect((await signInWith({ method: 'sms', phone, code })).status).toBe(422);
  });

  it('count a wrong try that is repeated once', async () => {
    const { code } = await city.sendCode(phone);
    for (let i = 0; i < 7; i++) await signInWith({ method: 'sms', phone, code: '999999' }, 'key-000001');
    expect((await signInWith({ method: 'sms', phone, code })).status).toBe(201);
  });

  it('answer the same for a number that never asked', async () => {
    const answer = await signInWith({ method: 'sms', phone: '13900000000', code: '123456' });
    expect(answer.json).toMatchObject({ code: 'sms.code_wrong', status: 422 });
  });
});
