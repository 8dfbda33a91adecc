import type { Me, Problem, Session } from '@yilu/contracts';
import { beforeEach, describe, expect, it } from 'vitest';
import { type FakeCity, fakeCity, li, wang } from './fake-city.js';

const phone = '13800005678';
let city: FakeCity;
let holder: Session;
let newcomer: Session;
beforeEach(async () => {
  city = fakeCity();
  holder = await city.settled('openid_a', li, phone);
  newcomer = await city.signIn('alipay', 'openid_b');
});
const codeOf = ({ json }: { json: never }) => (json as Problem).code;
const ask = (session = newcomer) => city.verify(session, li);
const answerWith = (phoneCode: string, session = newcomer) => city.verify(session, li, { phoneCode });
const lastCode = () => city.sent.at(-1) ?? '';
const me = async (session: Session): Promise<Me> =>
  (await city.call('/identity/me', { token: session.accessToken })).json;
const messages = () => city.told('identity.sms_code_requested');

describe('an identity that is in use', () => {
  it('is not taken over by whoever knows its name and number', async () => {
    const answer = await ask();
    expect([answer.status, codeOf(answer)]).toEqual([409, 'real_name.confirm_by_phone']);
    expect(await me(newcomer)).toMatchObject({ verified: false });
    expect((await me(holder)).logins.map(({ provider }) => provider)).toEqual(['wechat', 'sms']);
    expect(city.told('identity.persons_merged')).toEqual([]);
  });

  it('gets the code on its own phone, sealed, for merging alone', async () => {
    await ask();
    const { data } = messages().at(-1) ?? {};
    if (!data) throw new Error('No code was sent');
    expect(data.purpose).toBe('merge');
    expect(await city.vault.open('phone', data.owner, data.phone)).toBe(phone);
    expect(await city.vault.open('sms_code', data.owner, data.code)).toBe(lastCode());
  });

  it('tells the newcomer nothing of its holder but that it is in use', async () => {
    const texts = [(await ask()).text, (await answerWith('000000')).text, (await ask()).text];
    for (const text of texts) {
      expect(text).not.toMatch(/\d{3}\*|5678|138|wechat|微信/);
      expect(text).not.toContain(holder.personId);
    }
  });

  it('merges the newcomer by the code, and signs in as the holder by either login afterwards', async () => {
    await ask();
    const merged: Session = (await answerWith(lastCode())).json;
    expect(merged).toMatchObject({ personId: holder.personId, verified: true });
    expect((await me(merged)).logins.map(({ provider }) => provider)).toEqual(['wechat', 'sms', 'alipay']);
    expect(city.told('identity.persons_merged').map(({ data }) => data)).toEqual([
      { personId: newcomer.personId, into: holder.personId, revision: 2 },
    ]);
    expect((await city.signIn('alipay', 'openid_b')).personId).toBe(holder.personId);
    expect((await city.call('/identity/me', { token: newcomer.accessToken })).status).toBe(401);
  });

  it('needs no code where the newcomer signs in by that very phone: he is the holder already', async () => {
    const session = await city.signInByPhone(phone);
    expect(session).toMatchObject({ personId: holder.personId, verified: true });
  });

  it('seals what moved for its new owner and leaves nothing of the newcomer', async () => {
    await city.join(newcomer, li);
    const { data } = city.told('identity.person_changed').at(-1) ?? {};
    const subjects = await Promise.all(
      (data?.logins ?? []).map(({ subject }) => city.vault.open('login_subject', holder.personId, subject)),
    );
    expect(subjects).toEqual(['openid_a', phone, 'openid_b']);
    expect(city.memory.records.get(`person ${newcomer.personId}`)).toMatchObject({ status: 'merged', logins: [] });
  });

  it('sends one message for a repeated request, and answers a repeated merge with its first session', async () => {
    const before = messages().length;
    const first = await city.verify(newcomer, li, { key: 'key-000001' });
    city.later(60);
    expect((await city.verify(newcomer, li, { key: 'key-000001' })).text).toBe(first.text);
    expect(messages()).toHaveLength(before + 1);
    const merge = () => city.verify(newcomer, li, { key: 'key-000002', phoneCode: lastCode() });
    const merged = await merge();
    expect((await merge()).text).toBe(merged.text);
    expect(city.told('identity.persons_merged')).toHaveLength(1);
  });
});

describe('the code to an identity’s phone', () => {
  it('is guessed away by five wrong ones, and a repetition of one costs nothing', async () => {
    await ask();
    const right = lastCode();
    for (let i = 0; i < 3; i++) {
      const wrong = await city.verify(newcomer, li, { key: 'key-000001', phoneCode: '999999' });
      expect([wrong.status, codeOf(wrong)]).toEqual([422, 'sms.code_wrong']);
    }
    for (let i = 0; i < 4; i++) await answerWith('999999');
    expect(codeOf(await answerWith(right))).toBe('sms.code_wrong');
    expect(city.told('identity.persons_merged')).toEqual([]);
  });

  it('lapses after five minutes and is used once', async () => {
    await ask();
    city.later(300);
    expect(codeOf(await answerWith(lastCode()))).toBe('sms.code_wrong');
    await city.join(newcomer, li);
    const third = await city.signIn('wechat', 'openid_c');
    expect(codeOf(await answerWith(lastCode(), third))).toBe('sms.code_wrong');
  });

  it('admits the newcomer alone for whom it was sent', async () => {
    const thief = await city.signIn('wechat', 'openid_c');
    await ask();
    expect(codeOf(await answerWith(lastCode(), thief))).toBe('sms.code_wrong');
    expect((await answerWith(lastCode())).status).toBe(200);
  });

  it('signs nobody in, and a code that signs in admits nobody', async () => {
    await ask();
    const signIn = (code: string) =>
      city.call('/identity/sessions', { method: 'POST', body: { method: 'sms', phone, code } });
    expect(codeOf(await signIn(lastCode()))).toBe('sms.code_wrong');
    city.later(60);
    const { code } = await city.sendCode(phone);
    for (let i = 0; i < 6; i++) expect(codeOf(await answerWith(code))).toBe('sms.code_wrong');
    // A stranger's guesses do not spend the holder's own code either.
    expect((await signIn(code)).status).toBe(201);
  });

  it('is sent once a minute: asked again, the one of a moment ago is still good', async () => {
    await ask();
    const [code, count] = [lastCode(), messages().length];
    expect(codeOf(await ask())).toBe('real_name.confirm_by_phone');
    expect(messages()).toHaveLength(count);
    const other = await ask(await city.signIn('wechat', 'openid_c'));
    expect([other.status, other.json]).toMatchObject([
      429,
      { code: 'sms.too_soon', retryAt: new Date(city.clock.at.getTime() + 60_000).toISOString() },
    ]);
    expect((await answerWith(code)).status).toBe(200);
  });

  it('is sent ten times a day, with those that sign in', async () => {
    for (let i = 0; i < 9; i++) {
      expect(codeOf(await ask())).toBe('real_name.confirm_by_phone');
      city.later(60);
    }
    const spent = await ask();
    expect([spent.status, codeOf(spent)]).toEqual([429, 'sms.day_spent']);
    expect(codeOf(await city.sendCode(phone))).toBe('sms.day_spent');
  });

  it('is not sent for a name that does not match, nor for an identity that is free', async () => {
    const before = messages().length;
    expect(codeOf(await city.verify(newcomer, { ...li, name: '张三' }))).toBe('real_name.mismatch');
    expect((await city.verify(newcomer, wang, { phoneCode: '000000' })).status).toBe(200);
    expect(messages()).toHaveLength(before);
  });
});

describe('an identity without a phone', () => {
  it('sends its newcomer back to the way in that he used before', async () => {
    const wechat = await city.verified('openid_w', wang);
    const answer = await city.verify(newcomer, wang);
    expect([answer.status, codeOf(answer)]).toEqual([409, 'real_name.held_elsewhere']);
    expect(answer.text).not.toContain(wechat.personId);
    await city.verify(newcomer, wang, { phoneCode: '000000' });
    expect(city.told('identity.persons_merged')).toEqual([]);
    // What the answer advises works: with a phone linked there, the newcomer gets in.
    await city.linkPhone(wechat, '13900001234');
    city.later(60);
    expect(await city.join(newcomer, wang)).toMatchObject({ personId: wechat.personId, verified: true });
  });
});
