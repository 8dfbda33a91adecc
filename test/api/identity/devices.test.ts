import { randomUUID } from 'node:crypto';
import type { Device, PersonalDataExport, Session } from '@yilu/contracts';
import { beforeEach, describe, expect, it } from 'vitest';
import { type FakeCity, fakeCity } from './fake-city.js';

let city: FakeCity;
let owner: Session;
const keyOf = (letter: string) => letter.repeat(43);
const register = async (deviceId: string, publicKey: string) =>
  city.call(`/identity/me/devices/${deviceId}`, { method: 'PUT', token: owner.accessToken, body: { publicKey } });
const told = () => city.told('identity.person_changed').at(-1)?.data.devices;

beforeEach(async () => {
  city = await fakeCity();
  owner = await city.signIn('wechat', 'openid_a');
});

describe('a phone that signs', () => {
  it('is told to the other contexts with the instant from which it counts', async () => {
    const deviceId = randomUUID();
    const device: Device = (await register(deviceId, keyOf('A'))).json;
    expect(device).toMatchObject({ deviceId, publicKey: keyOf('A') });
    expect(told()).toEqual([device]);
  });

  it('registered again with its own key changes nothing and tells nobody', async () => {
    const deviceId = randomUUID();
    const first = await register(deviceId, keyOf('A'));
    const before = city.told('identity.person_changed').length;
    city.later(60);
    expect((await register(deviceId, keyOf('A'))).json).toEqual(first.json);
    expect(city.told('identity.person_changed')).toHaveLength(before);
  });

  it('counts with a new key only from its registration on', async () => {
    const deviceId = randomUUID();
    const first: Device = (await register(deviceId, keyOf('A'))).json;
    city.later(60);
    const second: Device = (await register(deviceId, keyOf('B'))).json;
    expect(second.since > first.since).toBe(true);
    expect(told()).toEqual([second]);
  });

  it('gives way to the newest ten', async () => {
    const ids = Array.from({ length: 12 }, () => randomUUID());
    for (const id of ids) await register(id, keyOf('A'));
    expect(told()?.map(({ deviceId }) => deviceId)).toEqual(ids.slice(2));
  });

  it('stands in the export of its person', async () => {
    const deviceId = randomUUID();
    await register(deviceId, keyOf('A'));
    const { records }: PersonalDataExport = (await city.call('/identity/me/export', { token: owner.accessToken })).json;
    expect(records.find(({ kind }) => kind.includes('signing phone'))?.data).toMatchObject({ deviceId });
  });

  it.each([
    ['a key of another length', randomUUID(), 'A'.repeat(42)],
    ['a key that is no base64url', randomUUID(), `${'A'.repeat(42)}=`],
    ['a name that is no UUID', 'my-phone', keyOf('A')],
  ])('with %s is refused', async (_what, deviceId, publicKey) => {
    expect((await register(deviceId, publicKey)).status).toBe(400);
  });
});
