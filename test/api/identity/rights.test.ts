import type {
  DeletePersonResponse,
  Me,
  OfferMandateResponse,
  PersonalDataExport,
  Session,
  Vehicle,
} from '@yilu/contracts';
import { beforeEach, describe, expect, it } from 'vitest';
import { type FakeCity, fakeCity, li, policyNumber, wang } from './fake-city.js';

let city: FakeCity;
beforeEach(() => {
  city = fakeCity();
});
const exportOf = async ({ accessToken: token }: Session, query = ''): Promise<PersonalDataExport> =>
  (await city.call(`/identity/me/export${query}`, { token })).json;
const remove = ({ accessToken: token }: Session, key?: string) =>
  city.call('/identity/me', { method: 'DELETE', token, ...(key ? { key } : {}) });

async function wholePerson(): Promise<Session> {
  const session = await city.verified('openid_a', li);
  const { code } = await city.sendCode('13800005678');
  const token = session.accessToken;
  await city.call('/identity/me/logins', {
    method: 'POST',
    token,
    body: { method: 'sms', phone: '13800005678', code },
  });
  await city.call('/identity/me/licence', { method: 'PUT', token, body: { archiveNumber: li.archiveNumber } });
  await city.bindCar(session);
  return session;
}

describe('export', () => {
  it('gives the caller everything held of him, in plain', async () => {
    const { context, records } = await exportOf(await wholePerson());
    expect(context).toBe('identity');
    const text = JSON.stringify(records);
    for (const value of [
      li.name,
      li.documentNumber,
      li.archiveNumber,
      '13800005678',
      'openid_a',
      policyNumber,
      '浙B12345',
    ])
      expect(text).toContain(value);
    expect(records.map(({ kind }) => kind.split(' ').at(-1))).toEqual(
      expect.arrayContaining(['person', 'login', 'licence', 'vehicle', 'codes', 'session']),
    );
  });

  it('is paged, each session once', async () => {
    const session = await city.signIn('wechat', 'openid_a');
    for (let i = 0; i < 4; i++) await city.signIn('wechat', 'openid_a');
    let cursor: string | undefined;
    let sessions = 0;
    do {
      const page = await exportOf(session, `?limit=2${cursor ? `&cursor=${cursor}` : ''}`);
      sessions += page.records.filter(({ kind }) => kind.endsWith('session')).length;
      cursor = page.nextCursor;
    } while (cursor);
    expect(sessions).toBe(5);
  });
});

describe('deletion', () => {
  it('erases the person, and says what the law makes us keep, why and until when', async () => {
    const session = await wholePerson();
    const { retained }: DeletePersonResponse = (await remove(session)).json;
    expect(retained.map(({ until }) => until)).toEqual(['2029-11-21', '2029-11-21']);
    for (const { basis } of retained) expect(basis).toMatch(/^《.+》第.+条/);
    const left = city.memory.records.get(`person ${session.personId}`);
    expect(left).toMatchObject({ status: 'deleted', logins: [], vehicles: [] });
    expect(JSON.stringify(left)).not.toContain('v1.');
    expect(city.told('identity.person_deleted')).toHaveLength(1);
  });

  it('ends every session and frees logins and document for a new beginning', async () => {
    const session = await wholePerson();
    const other = await city.signIn('wechat', 'openid_a');
    await remove(session);
    expect((await city.call('/identity/me', { token: other.accessToken })).status).toBe(401);
    const anew = await city.signIn('wechat', 'openid_a');
    expect(anew.personId).not.toBe(session.personId);
    const verified: Session = (await city.verify(anew, li)).json;
    expect(verified.personId).toBe(anew.personId);
  });

  it('answers a repetition as the first time', async () => {
    const session = await wholePerson();
    expect((await remove(session, 'key-000001')).text).toBe((await remove(session, 'key-000001')).text);
  });

  it('ends the consents given and taken', async () => {
    const owner = await city.verified('openid_a', li);
    const driver = await city.verified('openid_b', wang);
    const { vehicleId }: Vehicle = (await city.bindCar(owner)).json;
    const offer = async () =>
      (
        await city.call(`/identity/me/vehicles/${vehicleId}/mandates`, {
          method: 'POST',
          token: owner.accessToken,
          body: { until: '2026-12-31' },
        })
      ).json as OfferMandateResponse;
    const { code } = await offer();
    await offer();
    await city.call('/identity/me/mandates', { method: 'POST', token: driver.accessToken, body: { code } });
    expect((await remove(owner)).status).toBe(200);
    const toldDriver = city.told('identity.person_changed').at(-1)?.data;
    expect(toldDriver).toMatchObject({ personId: driver.personId, vehicles: [] });
    expect([...city.memory.records.keys()].filter((name) => name.startsWith('offer'))).toEqual([]);
  });
});

describe('preferences', () => {
  it('change what is named and keep the rest', async () => {
    const session = await city.signIn('wechat', 'openid_a');
    const change = async (body: unknown): Promise<Me> =>
      (await city.call('/identity/me/preferences', { method: 'PATCH', token: session.accessToken, body })).json;
    await change({ elderMode: true });
    expect(await change({ locale: 'en' })).toMatchObject({ elderMode: true, locale: 'en' });
    expect(city.told('identity.person_changed').at(-1)?.data).toMatchObject({ locale: 'en', revision: 3 });
  });

  it('begin with the language that the app asks for', async () => {
    const body = { method: 'wechat', code: city.walletCode('openid_a') };
    const answer = await city.call('/identity/sessions', {
      method: 'POST',
      body,
      headers: { 'accept-language': 'en-GB' },
    });
    const { accessToken: token }: Session = answer.json;
    expect((await city.call('/identity/me', { token })).json).toMatchObject({ locale: 'en' });
  });
});
