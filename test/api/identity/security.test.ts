import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { Problem, Session, Vehicle } from '@yilu/contracts';
import { sessionKeys } from '@yilu/identity/adapters/session-keys';
import { beforeAll, describe, expect, it } from 'vitest';
import { type FakeCity, fakeCity, keyPair, li, secret, wang } from './fake-city.js';

interface Row {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly body?: Record<string, unknown>;
  readonly open?: true;
}
const id = randomUUID();
const rows: readonly Row[] = [
  { name: 'sendSmsCode', method: 'POST', path: '/identity/sms-codes', body: { phone: '13800000001' }, open: true },
  { name: 'signIn', method: 'POST', path: '/identity/sessions', body: { method: 'wechat', code: 'x' }, open: true },
  {
    name: 'refreshSession',
    method: 'POST',
    path: '/identity/sessions/refresh',
    body: { refreshToken: 'x'.repeat(40) },
    open: true,
  },
  { name: 'signOut', method: 'DELETE', path: '/identity/sessions/current' },
  { name: 'signOutEverywhere', method: 'DELETE', path: '/identity/sessions' },
  { name: 'getMe', method: 'GET', path: '/identity/me' },
  { name: 'deletePerson', method: 'DELETE', path: '/identity/me' },
  {
    name: 'verifyRealName',
    method: 'PUT',
    path: '/identity/me/real-name',
    body: { name: li.name, documentNumber: li.documentNumber },
  },
  { name: 'changePreferences', method: 'PATCH', path: '/identity/me/preferences', body: { locale: 'en' } },
  { name: 'linkLogin', method: 'POST', path: '/identity/me/logins', body: { method: 'wechat', code: 'x' } },
  { name: 'unlinkLogin', method: 'DELETE', path: '/identity/me/logins/alipay' },
  { name: 'getGarage', method: 'GET', path: '/identity/me/garage' },
  { name: 'bindLicence', method: 'PUT', path: '/identity/me/licence', body: { archiveNumber: li.archiveNumber } },
  {
    name: 'bindVehicle',
    method: 'POST',
    path: '/identity/me/vehicles',
    body: { plate: '浙B12345', plateKind: '02', vinLast6: 'A12345' },
  },
  { name: 'unbindVehicle', method: 'DELETE', path: `/identity/me/vehicles/${id}` },
  {
    name: 'offerMandate',
    method: 'POST',
    path: `/identity/me/vehicles/${id}/mandates`,
    body: { until: '2026-12-31' },
  },
  { name: 'acceptMandate', method: 'POST', path: '/identity/me/mandates', body: { code: 'ABCDEFGH' } },
  { name: 'revokeMandate', method: 'DELETE', path: `/identity/me/mandates/${id}` },
  {
    name: 'registerDevice',
    method: 'PUT',
    path: `/identity/me/devices/${id}`,
    body: { publicKey: 'A'.repeat(43) },
  },
  { name: 'exportPerson', method: 'GET', path: '/identity/me/export' },
];
const guarded = rows.filter(({ open }) => !open);
const bodied = rows.filter((row): row is Row & { body: Record<string, unknown> } => row.body !== undefined);

let city: FakeCity;
let session: Session;
let other: Session;
let othersVehicle: Vehicle;
let held: string;
const state = () => JSON.stringify([[...city.memory.records], city.memory.events]);

beforeAll(async () => {
  city = fakeCity();
  other = await city.verified('openid_b', li);
  othersVehicle = (await city.bindCar(other)).json;
  session = await city.verified('openid_a', wang);
  held = state();
});

const send = (row: Row, over: { token?: string | undefined; body?: unknown; key?: string } = {}) =>
  city.call(row.path, {
    method: row.method,
    token: 'token' in over ? over.token : session.accessToken,
    body: 'body' in over ? over.body : row.body,
    ...(over.key === undefined ? {} : { key: over.key }),
  });
const expectProblem = (answer: { status: number; json: never }, status: number, code?: string) => {
  const problem = answer.json as Problem;
  expect([answer.status, problem.status]).toEqual([status, status]);
  if (code) expect(problem.code).toBe(code);
  expect(problem.detail).toMatch(/[\u4e00-\u9fff]/);
  expect(state()).toBe(held);
};

const staffToken = () =>
  city.deps.keys.staffToken(
    { officerId: 'o', name: 'n', badge: 'b', unit: 'u', roles: ['admin'] },
    randomUUID(),
    city.clock.at,
  );
const claims = () => ({
  personId: session.personId,
  sessionId: randomUUID(),
  provider: 'wechat' as const,
  verified: true,
});
const forged = () => sessionKeys({ privateKey: keyPair().privateKey, secret }).citizenToken(claims(), city.clock.at);
const expired = () => city.deps.keys.citizenToken(claims(), new Date(city.clock.at.getTime() - 601_000));
const unsigned = async () => {
  const [, payload = ''] = session.accessToken.split('.');
  return `${Buffer.from('{"alg":"none","kid":"test-1"}').toString('base64url')}.${payload}.`;
};

describe.each(guarded)('$name', (row) => {
  it.each([
    ['no token', async () => undefined, 401],
    ['a forged token', forged, 401],
    ['an expired token', expired, 401],
    ['an unsigned token', unsigned, 401],
    ['a staff token', staffToken, 403],
  ])('refuses %s and changes nothing', async (_case, token, status) => {
    expectProblem(await send(row, { token: await token() }), status);
  });

  it('refuses a live token whose session is not of this store', async () => {
    const token = await city.deps.keys.citizenToken(claims(), city.clock.at);
    const answer = await send(row, { token });
    // Signing out what is signed out already is no failure.
    if (row.name === 'signOut') expect(answer.status).toBe(204);
    else expectProblem(answer, 401, 'session.ended');
  });
});

describe.each(bodied)('$name', (row) => {
  it.each([
    ['an unknown field', () => ({ ...row.body, admin: true }), 400],
    ['fields of the wrong type', () => Object.fromEntries(Object.keys(row.body).map((name) => [name, { a: 1 }])), 400],
    ['an array for an object', () => [row.body], 400],
    ['no JSON', () => '{"', 400],
    ['a body of over 256 kB', () => ({ ...row.body, filler: 'x'.repeat(260_000) }), 413],
  ])('refuses %s', async (_case, body, status) => {
    expectProblem(await send(row, { body: body() }), status);
  });
});

describe.each(rows.filter(({ method }) => method !== 'GET'))('$name', (row) => {
  it.each(['', 'short', 'with space in it', 'x'.repeat(65)])('refuses the idempotency key "%s"', async (key) => {
    expectProblem(await send(row, { key }), 400, 'request.idempotency_key');
  });
});

describe('what belongs to another', () => {
  it.each([
    ['unbindVehicle', 'DELETE', (vehicleId: string) => `/identity/me/vehicles/${vehicleId}`, undefined],
    [
      'offerMandate',
      'POST',
      (vehicleId: string) => `/identity/me/vehicles/${vehicleId}/mandates`,
      { until: '2026-12-31' },
    ],
  ])('answers %s like what is not there', async (name, method, path, body) => {
    const strange = await send({ name, method, path: path(othersVehicle.vehicleId), ...(body ? { body } : {}) });
    const missing = await send({ name, method, path: path(randomUUID()), ...(body ? { body } : {}) });
    expectProblem(strange, 404, 'vehicle.not_found');
    expect(strange.text).toBe(missing.text);
  });

  it('refuses a key that was used for other content, with the first answer kept', async () => {
    const fresh = await city.signIn('alipay', 'openid_c');
    const change = (body: unknown) =>
      city.call('/identity/me/preferences', { method: 'PATCH', token: fresh.accessToken, key: 'key-000001', body });
    expect((await change({ locale: 'en' })).status).toBe(200);
    expect((await change({ locale: 'zh-CN' })).json).toMatchObject({ status: 422, code: 'command.key_reused' });
    expect((await change({ locale: 'en' })).json).toMatchObject({ locale: 'en' });
  });
});

describe('a key pair', () => {
  it('of another kind signs nothing that passes', async () => {
    const rsa = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
    const keys = sessionKeys({ privateKey: JSON.stringify({ ...rsa, kid: 'test-1' }), secret });
    await expect(keys.citizenToken(claims(), city.clock.at)).rejects.toThrow();
  });
});
