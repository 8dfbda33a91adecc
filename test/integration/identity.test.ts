import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type {
  DomainEvent,
  Garage,
  Me,
  OfferMandateResponse,
  PersonalDataExport,
  Session,
  Vehicle,
} from '@yilu/contracts';
import type { Table } from '@yilu/dynamo';
import { dynamoCitizenStore } from '@yilu/identity/adapters/dynamo-citizen-store';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FakeCity, fakeCity, li, wang } from '../api/identity/fake-city.js';
import { type Store, startStore } from '../fixtures/store.js';

let store: Store;
let table: Table;
let city: FakeCity;
let count = 0;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  table = await store.table(`identity-${count++}`);
  city = fakeCity(dynamoCitizenStore(table));
});

const items = async () => (await table.db.send(new ScanCommand({ TableName: table.name }))).Items ?? [];
const events = async () =>
  (await items()).filter(({ pk }) => String(pk).startsWith('OUTBOX#')).map(({ event }) => event as DomainEvent);
const told = async (type: DomainEvent['type']) => (await events()).filter((event) => event.type === type);
const me = async ({ accessToken: token }: Session) => city.call('/identity/me', { token });

describe('identity over the real store', () => {
  it('signs in by WeChat and Alipay and finds each person again', async () => {
    for (const provider of ['wechat', 'alipay'] as const) {
      const [first, again] = [await city.signIn(provider, 'subject_a'), await city.signIn(provider, 'subject_a')];
      expect(again.personId).toBe(first.personId);
      expect(((await me(again)).json as Me).logins).toMatchObject([{ provider }]);
    }
    expect(await told('identity.person_changed')).toHaveLength(2);
  });

  it('makes one person of two first sign-ins that race', async () => {
    const sessions = await Promise.all([city.signIn('wechat', 'subject_a'), city.signIn('wechat', 'subject_a')]);
    expect(new Set(sessions.map(({ personId }) => personId)).size).toBe(1);
    expect(await told('identity.person_changed')).toHaveLength(1);
  });

  it('merges two sign-ins of one real name, in one transaction with its events', async () => {
    const first = await city.settled('subject_a', li, '13800005678');
    const newcomer = await city.signIn('alipay', 'subject_b');
    const merged = await city.join(newcomer, li);
    expect(merged.personId).toBe(first.personId);
    expect((await city.signIn('alipay', 'subject_b')).personId).toBe(first.personId);
    expect((await me(newcomer)).status).toBe(401);
    expect(await told('identity.persons_merged')).toMatchObject([
      { data: { personId: newcomer.personId, into: first.personId } },
    ]);
  });

  it('lets nobody into an identity without its phone', async () => {
    const first = await city.settled('subject_a', li, '13800005678');
    const thief = await city.signIn('alipay', 'subject_b');
    expect((await city.verify(thief, li)).json).toMatchObject({ status: 409, code: 'real_name.confirm_by_phone' });
    for (let i = 0; i < 5; i++)
      expect((await city.verify(thief, li, { phoneCode: '999999' })).json).toMatchObject({ code: 'sms.code_wrong' });
    const right = city.sent.at(-1) ?? '';
    expect((await city.verify(thief, li, { phoneCode: right })).json).toMatchObject({ code: 'sms.code_wrong' });
    const other = await city.signIn('alipay', 'subject_c');
    expect((await city.verify(other, li)).json).toMatchObject({ status: 429, code: 'sms.too_soon' });
    expect(await told('identity.persons_merged')).toEqual([]);
    expect(((await me(first)).json as Me).logins).toHaveLength(2);

    await city.verified('subject_w', wang);
    expect((await city.verify(thief, wang)).json).toMatchObject({ status: 409, code: 'real_name.held_elsewhere' });
  });

  it('merges once where the right code comes twice at the same time', async () => {
    await city.settled('subject_a', li, '13800005678');
    const newcomer = await city.signIn('alipay', 'subject_b');
    await city.verify(newcomer, li);
    const phoneCode = city.sent.at(-1) ?? '';
    const answers = await Promise.all([1, 2].map(() => city.verify(newcomer, li, { phoneCode })));
    // Whoever comes second finds the code used, or himself merged already.
    expect([
      [200, 401],
      [200, 422],
    ]).toContainEqual(answers.map(({ status }) => status).sort());
    expect(await told('identity.persons_merged')).toHaveLength(1);
  });

  it('takes over the stranger that a phone signed in as before it was linked', async () => {
    const session = await city.verified('subject_a', li);
    const stranger = await city.signInByPhone('13800005678');
    city.later(60);
    expect((await city.linkPhone(session, '13800005678')).status).toBe(200);
    expect((await me(stranger)).status).toBe(401);
    city.later(60);
    expect((await city.signInByPhone('13800005678')).personId).toBe(session.personId);
  });

  it('moves a sold car from garage to garage in one transaction, and keeps one owner where two bind at once', async () => {
    const [seller, buyer] = [await city.verified('subject_a', li), await city.verified('subject_b', wang)];
    await city.bindCar(seller);
    city.register.carOwner = wang.documentNumber;
    const answers = await Promise.all([city.bindCar(buyer), city.bindCar(seller), city.bindCar(buyer)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 403, 201]);
    const garages = [seller, buyer].map(async ({ accessToken: token }) => {
      const { vehicles }: Garage = (await city.call('/identity/me/garage', { token })).json;
      return vehicles.map(({ relation }) => relation);
    });
    expect(await Promise.all(garages)).toEqual([[], ['owner']]);
    expect((await items()).filter(({ pk }) => String(pk).startsWith('VEHICLE#'))).toHaveLength(1);
  });

  it('ends a session whose refresh token is used twice', async () => {
    const { refreshToken } = await city.signIn('wechat', 'subject_a');
    const refresh = (key: string) =>
      city.call('/identity/sessions/refresh', { method: 'POST', key, body: { refreshToken } });
    const first = await refresh('key-000001');
    expect((await refresh('key-000001')).text).toBe(first.text);
    expect((await refresh('key-000002')).json).toMatchObject({ code: 'session.reused' });
    expect((await me(first.json as Session)).status).toBe(401);
  });

  it('limits codes by SMS to one a minute and ten a day, and their tries to five', async () => {
    const phone = '13800005678';
    const { code } = await city.sendCode(phone);
    expect((await city.sendCode(phone)).json).toMatchObject({ code: 'sms.too_soon' });
    const signIn = (tried: string) =>
      city.call('/identity/sessions', { method: 'POST', body: { method: 'sms', phone, code: tried } });
    for (let i = 0; i < 5; i++) await signIn('999999');
    expect((await signIn(code)).json).toMatchObject({ code: 'sms.code_wrong' });
    for (let i = 1; i < 10; i++) {
      city.later(60);
      expect((await city.sendCode(phone)).status).toBe(202);
    }
    city.later(60);
    expect((await city.sendCode(phone)).json).toMatchObject({ code: 'sms.day_spent' });
  });

  it('counts every wrong guess that it answers, even where guesses race', async () => {
    const phone = '13800005678';
    await city.sendCode(phone);
    const guess = () =>
      city.call('/identity/sessions', { method: 'POST', body: { method: 'sms', phone, code: '999999' } });
    const answers = await Promise.all(Array.from({ length: 6 }, guess));
    const wrong = answers.filter(({ status }) => status === 422).length;
    const record: unknown = (await items()).find(({ pk }) => String(pk).startsWith('SMS#'))?.['record'];
    expect(record).toMatchObject({ triesLeft: 5 - Math.min(5, wrong) });
  });

  it('carries consent from owner to driver and back', async () => {
    const owner = await city.verified('subject_a', li);
    const driver = await city.verified('subject_b', wang);
    const { vehicleId }: Vehicle = (await city.bindCar(owner)).json;
    const { code, mandateId }: OfferMandateResponse = (
      await city.call(`/identity/me/vehicles/${vehicleId}/mandates`, {
        method: 'POST',
        token: owner.accessToken,
        body: { until: '2026-12-31' },
      })
    ).json;
    const taken = await city.call('/identity/me/mandates', {
      method: 'POST',
      token: driver.accessToken,
      body: { code },
    });
    expect(taken.status).toBe(201);
    await city.call(`/identity/me/mandates/${mandateId}`, { method: 'DELETE', token: owner.accessToken });
    const garage: Garage = (await city.call('/identity/me/garage', { token: driver.accessToken })).json;
    expect(garage.vehicles).toEqual([]);
  });

  it('deletes a person and leaves nothing sealed of him but what is on its way in the outbox', async () => {
    const session = await city.verified('subject_a', li);
    await city.bindCar(session);
    const removed = await city.call('/identity/me', { method: 'DELETE', token: session.accessToken });
    expect(removed.status).toBe(200);
    const left = (await items()).filter(({ pk }) => !String(pk).startsWith('OUTBOX#'));
    expect(JSON.stringify(left)).not.toContain('v1.');
    expect(left.filter(({ pk }) => /^(LOGIN|DOCUMENT|VEHICLE)#/.test(String(pk)))).toEqual([]);
    expect(await told('identity.person_deleted')).toHaveLength(1);
  });

  it('exports page by page', async () => {
    const session = await city.signIn('wechat', 'subject_a');
    for (let i = 0; i < 3; i++) await city.signIn('wechat', 'subject_a');
    const page = async (cursor?: string): Promise<PersonalDataExport> =>
      (
        await city.call(`/identity/me/export?limit=3${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`, {
          token: session.accessToken,
        })
      ).json;
    const first = await page();
    const second = await page(first.nextCursor);
    expect(first.records.filter(({ kind }) => kind.endsWith('session'))).toHaveLength(3);
    expect(second.records.map(({ kind }) => kind)).toEqual(['登录会话 session']);
  });

  it('keeps no readable personal value anywhere in the table', async () => {
    const session = await city.verified('subject_a', li);
    await city.bindCar(session);
    await city.sendCode('13800005678');
    const text = JSON.stringify(await items());
    for (const value of [li.name, li.documentNumber, '13800005678', 'subject_a', 'PDAA202633020000123456'])
      expect(text).not.toContain(value);
  });
});
