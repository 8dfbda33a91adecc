import { randomUUID } from 'node:crypto';
import type { OfferMandateResponse, Session, Vehicle } from '@yilu/contracts';
import { dynamoCitizenStore } from '@yilu/identity/adapters/dynamo-citizen-store';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { car, fakeCity, li, wang } from '../api/identity/fake-city.js';
import { type Store, startStore } from '../fixtures/store.js';

let store: Store;
let calls: string[] = [];
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

/** Runs a request and gives how often it read and wrote. */
async function counted<T>(request: () => Promise<T>): Promise<[result: T, reads: number, writes: number]> {
  calls = [];
  const result = await request();
  const writes = calls.filter((name) => name === 'TransactWriteItemsCommand').length;
  return [result, calls.length - writes, writes];
}

it('makes the round trips that the README of the context names', async () => {
  const own = await store.table('round-trips');
  own.db.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        calls.push(commandName);
        return next(args);
      },
    { step: 'initialize', name: 'count' },
  );
  const city = fakeCity(dynamoCitizenStore(own));
  const table: Record<string, readonly [number, number]> = {};
  const step = async <T>(name: string, request: () => Promise<T>): Promise<T> => {
    const [result, reads, writes] = await counted(request);
    table[name] = [reads, writes];
    return result;
  };
  const send = (session: Session, method: string, path: string, body?: unknown) =>
    city.call(`/identity/me${path}`, { method, token: session.accessToken, ...(body === undefined ? {} : { body }) });

  const { code } = await step('sendSmsCode', () => city.sendCode('13800005678'));
  await step('signIn, phone, new', () =>
    city.call('/identity/sessions', { method: 'POST', body: { method: 'sms', phone: '13800005678', code } }),
  );
  const first = await step('signIn, wallet, new', () => city.signIn('wechat', 'subject_a'));
  await step('signIn, wallet, known', () => city.signIn('wechat', 'subject_a'));
  const owner: Session = (await step('verifyRealName', () => city.verify(first, li))).json;
  const newcomer = await city.signIn('alipay', 'subject_m');
  city.later(60);
  await city.linkPhone(owner, '13800009999');
  city.later(60);
  await step('verifyRealName, asking for the code', () => city.verify(newcomer, li));
  const phoneCode = city.sent.at(-1) ?? '';
  await step('verifyRealName, merging', () => city.verify(newcomer, li, { phoneCode }));
  const { refreshToken } = await city.signIn('wechat', 'subject_a');
  await step('refreshSession', () =>
    city.call('/identity/sessions/refresh', { method: 'POST', body: { refreshToken } }),
  );
  await step('getMe', () => send(owner, 'GET', ''));
  await step('changePreferences', () => send(owner, 'PATCH', '/preferences', { locale: 'en' }));
  await step('registerDevice', () => send(owner, 'PUT', `/devices/${randomUUID()}`, { publicKey: 'A'.repeat(43) }));
  await step('linkLogin', () =>
    send(owner, 'POST', '/logins', { method: 'alipay', code: city.walletCode('subject_x') }),
  );
  await step('unlinkLogin', () => send(owner, 'DELETE', '/logins/alipay'));
  await step('getGarage', () => send(owner, 'GET', '/garage'));
  await step('bindLicence', () => send(owner, 'PUT', '/licence', { archiveNumber: li.archiveNumber }));
  const vehicle: Vehicle = (await step('bindVehicle', () => city.bindCar(owner, car))).json;
  const driver = await city.verified('subject_b', wang);
  const offer: OfferMandateResponse = (
    await step('offerMandate', () =>
      send(owner, 'POST', `/vehicles/${vehicle.vehicleId}/mandates`, { until: '2026-12-31' }),
    )
  ).json;
  await step('acceptMandate', () => send(driver, 'POST', '/mandates', { code: offer.code }));
  await step('revokeMandate', () => send(owner, 'DELETE', `/mandates/${offer.mandateId}`));
  city.register.carOwner = wang.documentNumber;
  await step('bindVehicle, sold', () => city.bindCar(driver, car));
  city.register.carOwner = li.documentNumber;
  const again: Vehicle = (await city.bindCar(owner, car)).json;
  await step('unbindVehicle', () => send(owner, 'DELETE', `/vehicles/${again.vehicleId}`));
  await step('exportPerson', () => send(owner, 'GET', '/export'));
  await step('deletePerson', () => send(owner, 'DELETE', ''));
  const other = await city.signIn('wechat', 'subject_b');
  const signOut = (path: string) => city.call(path, { method: 'DELETE', token: other.accessToken });
  await step('signOut', () => signOut('/identity/sessions/current'));

  expect(table).toEqual({
    sendSmsCode: [1, 1],
    'signIn, phone, new': [1, 1],
    'signIn, wallet, new': [2, 1],
    'signIn, wallet, known': [3, 1],
    verifyRealName: [1, 1],
    'verifyRealName, asking for the code': [3, 1],
    'verifyRealName, merging': [3, 1],
    refreshSession: [1, 1],
    getMe: [1, 0],
    changePreferences: [1, 1],
    registerDevice: [1, 1],
    linkLogin: [2, 1],
    unlinkLogin: [2, 1],
    getGarage: [1, 0],
    bindLicence: [1, 1],
    bindVehicle: [2, 1],
    'bindVehicle, sold': [3, 1],
    offerMandate: [1, 1],
    acceptMandate: [3, 1],
    revokeMandate: [2, 1],
    unbindVehicle: [2, 1],
    exportPerson: [3, 0],
    deletePerson: [2, 1],
    signOut: [1, 1],
  });
});
