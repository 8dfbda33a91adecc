import type { Me, Problem, Session } from '@yilu/contracts';
import { beforeEach, describe, expect, it } from 'vitest';
import { type FakeCity, fakeCity, li, miller, wang } from './fake-city.js';

let city: FakeCity;
beforeEach(() => {
  city = fakeCity();
});
const codeOf = ({ json }: { json: never }) => (json as Problem).code;
const me = async (session: Session): Promise<Me> =>
  (await city.call('/identity/me', { token: session.accessToken })).json;
const link = (session: Session, body: unknown) =>
  city.call('/identity/me/logins', { method: 'POST', token: session.accessToken, body });
const unlink = (session: Session, provider: string) =>
  city.call(`/identity/me/logins/${provider}`, { method: 'DELETE', token: session.accessToken });

describe('real name', () => {
  it('verifies by the national check, answers a verified session, and tells the other contexts sealed', async () => {
    const before = await city.signIn('wechat', 'openid_a');
    const answer = await city.verify(before, li);
    const session: Session = answer.json;
    expect([answer.status, session.verified, session.personId]).toEqual([200, true, before.personId]);
    expect(await me(session)).toMatchObject({
      verified: true,
      maskedName: '李*',
      maskedDocumentNumber: expect.stringMatching(/^\*{14}1017$/),
    });
    const { data } = city.told('identity.person_changed').at(-1) ?? {};
    expect(data).toMatchObject({ revision: 2, verified: true, maskedName: '李*' });
    expect(await city.vault.open('name', session.personId, data?.name ?? '')).toBe(li.name);
    expect(JSON.stringify([[...city.memory.records], city.memory.events])).not.toMatch(/李明|330203199001011017/);
  });

  it('verifies a visitor by his passport, masks it, and binds the licence that stands on it', async () => {
    const before = await city.signIn('wechat', 'openid_a');
    const { name, documentNumber, archiveNumber } = miller;
    const asked = { name, documentKind: 'passport', documentNumber: documentNumber.toLowerCase() };
    const session: Session = (
      await city.call('/identity/me/real-name', { method: 'PUT', token: before.accessToken, body: asked })
    ).json;
    expect(await me(session)).toMatchObject({ verified: true, maskedName: 'M*', maskedDocumentNumber: '*****0009' });
    const bound = await city.call('/identity/me/licence', {
      method: 'PUT',
      token: session.accessToken,
      body: { archiveNumber },
    });
    expect(bound.status).toBe(200);
    const { data } = city.told('identity.person_changed').at(-1) ?? {};
    expect(data).toMatchObject({ licence: { classes: ['C1'] }, documentKey: expect.stringMatching(/^.{20,}$/) });
    const asResident = { ...asked, documentKind: 'resident_id' };
    const other = await city.signIn('wechat', 'openid_b');
    const refused = await city.call('/identity/me/real-name', {
      method: 'PUT',
      token: other.accessToken,
      body: asResident,
    });
    expect(codeOf(refused)).toBe('real_name.number_invalid');
  });

  it('ends the unverified session', async () => {
    const before = await city.signIn('wechat', 'openid_a');
    await city.verify(before, li);
    expect((await city.call('/identity/me', { token: before.accessToken })).status).toBe(401);
  });

  it.each([
    ['a wrong check digit', { name: li.name, documentNumber: '330203199001011018' }, 422, 'real_name.number_invalid'],
    [
      'a name that is not of the document',
      { name: '张三', documentNumber: li.documentNumber },
      422,
      'real_name.mismatch',
    ],
  ])('refuses %s', async (_case, who, status, code) => {
    const answer = await city.verify(await city.signIn('wechat', 'openid_a'), who);
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
  });

  it('is asked for five times a day and no more', async () => {
    const session = await city.signIn('wechat', 'openid_a');
    for (let i = 0; i < 5; i++) await city.verify(session, { name: '张三', documentNumber: li.documentNumber });
    const asked = city.register.asked;
    expect(codeOf(await city.verify(session, li))).toBe('real_name.too_many_tries');
    expect(city.register.asked).toBe(asked);
  });

  it('is verified once', async () => {
    const session = await city.verified('openid_a', li);
    expect(codeOf(await city.verify(session, wang))).toBe('real_name.verified_already');
  });

  it('waits for a register that does not answer', async () => {
    const session = await city.signIn('wechat', 'openid_a');
    city.register.down = true;
    expect((await city.verify(session, li)).status).toBe(503);
    city.register.down = false;
    expect((await city.verify(session, li)).status).toBe(200);
  });
});

describe('logins', () => {
  it('links a phone by its code, and signs in by it afterwards', async () => {
    const session = await city.verified('openid_a', li);
    const { code } = await city.sendCode('13800005678');
    const linked: Me = (await link(session, { method: 'sms', phone: '13800005678', code })).json;
    expect(linked.logins.map(({ provider }) => provider)).toEqual(['wechat', 'sms']);
    city.later(60);
    expect((await city.signInByPhone('13800005678')).personId).toBe(session.personId);
  });

  it('refuses the login of another person without saying whose it is', async () => {
    const other = await city.verified('openid_b', wang);
    const session = await city.verified('openid_a', li);
    const answer = await link(session, { method: 'wechat', code: city.walletCode('openid_b') });
    expect([answer.status, codeOf(answer)]).toEqual([409, 'login.taken']);
    expect(answer.text).not.toContain(other.personId);
  });

  it('takes over whoever the login signed in as, where his name was never verified', async () => {
    const session = await city.verified('openid_a', li);
    const stranger = await city.signInByPhone('13800005678');
    city.later(60);
    const linked: Me = (await city.linkPhone(session, '13800005678')).json;
    expect(linked).toMatchObject({ maskedPhone: '138****5678', logins: [{ provider: 'wechat' }, { provider: 'sms' }] });
    expect(city.told('identity.persons_merged').map(({ data }) => data)).toEqual([
      { personId: stranger.personId, into: session.personId, revision: 2 },
    ]);
    expect((await city.call('/identity/me', { token: stranger.accessToken })).status).toBe(401);
    expect((await me(session)).verified).toBe(true);
    city.later(60);
    expect((await city.signInByPhone('13800005678')).personId).toBe(session.personId);
  });

  it('does not revive the session of a lost phone when the number is linked anew', async () => {
    const session = await city.verified('openid_a', li);
    await city.linkPhone(session, '13800005678');
    city.later(60);
    const lost = await city.signInByPhone('13800005678');
    await unlink(session, 'sms');
    city.later(60);
    expect((await city.linkPhone(session, '13800005678')).status).toBe(200);
    const refresh = (refreshToken: string) =>
      city.call('/identity/sessions/refresh', { method: 'POST', body: { refreshToken } });
    expect(codeOf(await refresh(lost.refreshToken))).toBe('session.ended');
    expect((await refresh(session.refreshToken)).status).toBe(200);
  });

  it('links the same login once', async () => {
    const session = await city.signIn('wechat', 'openid_a');
    const again: Me = (await link(session, { method: 'wechat', code: city.walletCode('openid_a') })).json;
    expect(again.logins).toHaveLength(1);
  });

  it('costs a try to link by a wrong code', async () => {
    const session = await city.signIn('wechat', 'openid_a');
    const { code } = await city.sendCode('13800005678');
    for (let i = 0; i < 5; i++)
      expect(codeOf(await link(session, { method: 'sms', phone: '13800005678', code: '999999' }))).toBe(
        'sms.code_wrong',
      );
    expect(codeOf(await link(session, { method: 'sms', phone: '13800005678', code }))).toBe('sms.code_wrong');
  });

  it('never unlinks the last, and frees what it unlinks with the sessions that it opened', async () => {
    const session = await city.signIn('wechat', 'openid_a');
    expect(codeOf(await unlink(session, 'wechat'))).toBe('login.last');
    expect(codeOf(await unlink(session, 'alipay'))).toBe('login.not_found');
    await link(session, { method: 'alipay', code: city.walletCode('ali_a') });
    const byAlipay = await city.signIn('alipay', 'ali_a');
    const left: Me = (await unlink(session, 'alipay')).json;
    expect(left.logins.map(({ provider }) => provider)).toEqual(['wechat']);
    expect((await city.call('/identity/me', { token: byAlipay.accessToken })).status).toBe(401);
    expect((await city.signIn('alipay', 'ali_a')).personId).not.toBe(session.personId);
  });
});
