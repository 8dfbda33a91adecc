import type { Garage, OfferMandateResponse, Problem, Session, Vehicle } from '@yilu/contracts';
import { beforeEach, describe, expect, it } from 'vitest';
import { car, type FakeCity, fakeCity, li, policyNumber, wang, zhao } from './fake-city.js';

let city: FakeCity;
let owner: Session;
let driver: Session;
beforeEach(async () => {
  city = fakeCity();
  owner = await city.verified('openid_a', li);
  driver = await city.verified('openid_b', wang);
});
const codeOf = ({ json }: { json: never }) => (json as Problem).code;
const garage = async (session: Session): Promise<Garage> =>
  (await city.call('/identity/me/garage', { token: session.accessToken })).json;
const send = (session: Session, method: string, path: string, body?: unknown) =>
  city.call(`/identity/me/${path}`, { method, token: session.accessToken, ...(body === undefined ? {} : { body }) });
const bound = async (): Promise<Vehicle> => (await city.bindCar(owner)).json;
const offer = async (vehicleId: string, until = '2026-12-31'): Promise<OfferMandateResponse> =>
  (await send(owner, 'POST', `vehicles/${vehicleId}/mandates`, { until })).json;
const lastToldOf = ({ personId }: Session) =>
  city
    .told('identity.person_changed')
    .filter(({ data }) => data.personId === personId)
    .at(-1)?.data;

describe('own vehicle', () => {
  it('is bound by proof, with insurer and policy out of the register', async () => {
    const answer = await city.bindCar(owner);
    expect(answer.status).toBe(201);
    expect(answer.json).toMatchObject({ plate: car.plate, relation: 'owner', insurer: '人保财险', mandates: [] });
    expect(answer.text).not.toContain(policyNumber);
    const [told] = lastToldOf(owner)?.vehicles ?? [];
    expect(await city.vault.open('policy_number', owner.personId, told?.policyNumber ?? '')).toBe(policyNumber);
  });

  it.each([
    ['a plate that is none', { plate: '浙B1234I' }, 422, 'vehicle.plate_invalid'],
    ['a kind of plate that is none', { plateKind: '98' }, 422, 'vehicle.plate_invalid'],
    ['another VIN', { vinLast6: 'B99999' }, 403, 'vehicle.not_proven'],
  ])('is refused for %s', async (_case, over, status, code) => {
    const answer = await city.bindCar(owner, over);
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
  });

  it('is refused to whoever is not its registered owner', async () => {
    const answer = await city.bindCar(driver);
    expect([answer.status, codeOf(answer)]).toEqual([403, 'vehicle.of_another']);
  });

  it('is refused before the real name is verified', async () => {
    expect(codeOf(await city.bindCar(await city.signIn('wechat', 'openid_c')))).toBe('person.not_verified');
  });

  it('is in the garage once, and twenty are the most', async () => {
    for (let i = 0; i < 20; i++) expect((await city.bindCar(owner, { plate: `浙B100${10 + i}` })).status).toBe(201);
    expect((await city.bindCar(owner, { plate: '浙B10010' })).status).toBe(201);
    expect((await garage(owner)).vehicles).toHaveLength(20);
    expect(codeOf(await city.bindCar(owner))).toBe('garage.full');
  });

  it('bound again takes over a renewed policy, for its drivers too, and keeps id and consents', async () => {
    const { vehicleId } = await bound();
    await send(driver, 'POST', 'mandates', { code: (await offer(vehicleId)).code });
    city.register.policyNumber = 'PDAA202733020000999999';
    const again = await city.bindCar(owner);
    expect(again.json).toMatchObject({ vehicleId, mandates: [{ state: 'accepted' }] });
    for (const session of [owner, driver]) {
      const [told] = lastToldOf(session)?.vehicles ?? [];
      const sealed = told?.policyNumber ?? '';
      expect(await city.vault.open('policy_number', session.personId, sealed)).toBe('PDAA202733020000999999');
    }
  });

  it('cannot be found by trying VINs: ten wrong ones close the question for the day', async () => {
    for (let i = 0; i < 10; i++) await city.bindCar(owner, { vinLast6: `B0000${i}` });
    expect(codeOf(await city.bindCar(owner))).toBe('vehicle.too_many_tries');
    city.later(86_400);
    const again = await city.signIn('wechat', 'openid_a');
    expect((await city.bindCar(again)).status).toBe(201);
  });

  it('leaves the garage, and every consent with it', async () => {
    const { vehicleId } = await bound();
    const { code } = await offer(vehicleId);
    await send(driver, 'POST', 'mandates', { code });
    expect((await send(owner, 'DELETE', `vehicles/${vehicleId}`)).status).toBe(204);
    expect((await garage(owner)).vehicles).toEqual([]);
    expect((await garage(driver)).vehicles).toEqual([]);
    expect(lastToldOf(driver)?.vehicles).toEqual([]);
  });
});

describe('a vehicle that was sold', () => {
  const sell = async () => {
    const buyer = driver;
    city.register.carOwner = wang.documentNumber;
    return (await city.bindCar(buyer)).json as Vehicle;
  };

  it('leaves the former owner’s garage when the buyer binds it, and the other contexts learn of it', async () => {
    const before = await bound();
    const after = await sell();
    expect(after.relation).toBe('owner');
    expect(after.vehicleId).not.toBe(before.vehicleId);
    expect((await garage(owner)).vehicles).toEqual([]);
    expect(lastToldOf(owner)).toMatchObject({ vehicles: [] });
    expect(lastToldOf(driver)?.vehicles).toMatchObject([{ plate: car.plate, relation: 'owner' }]);
    expect(codeOf(await city.bindCar(owner))).toBe('vehicle.of_another');
  });

  it('ends the former owner’s consents, also the one of a driver who bought it', async () => {
    const { vehicleId } = await bound();
    const third = await city.verified('openid_c', zhao);
    for (const session of [driver, third])
      await send(session, 'POST', 'mandates', { code: (await offer(vehicleId)).code });
    const { code: open } = await offer(vehicleId);
    await sell();
    expect((await garage(third)).vehicles).toEqual([]);
    expect(lastToldOf(third)?.vehicles).toEqual([]);
    expect((await garage(driver)).vehicles).toMatchObject([{ relation: 'owner', mandates: [] }]);
    expect(codeOf(await send(third, 'POST', 'mandates', { code: open }))).toBe('mandate.code_wrong');
  });

  it.each([
    ['unbound it', () => bound().then(({ vehicleId }) => send(owner, 'DELETE', `vehicles/${vehicleId}`))],
    [
      'was deleted',
      () => bound().then(() => city.call('/identity/me', { method: 'DELETE', token: owner.accessToken })),
    ],
  ])('is free for the buyer where the former owner %s', async (_case, left) => {
    expect((await left()).status).toBeLessThan(300);
    const claims = [...city.memory.records.keys()].filter((name) => name.startsWith('vehicle '));
    expect(claims).toEqual([]);
    expect(await sell()).toMatchObject({ relation: 'owner' });
  });

  it('comes back to whom the register names again', async () => {
    await bound();
    await sell();
    city.register.carOwner = li.documentNumber;
    expect(await bound()).toMatchObject({ relation: 'owner' });
    expect((await garage(driver)).vehicles).toEqual([]);
  });
});

describe('licence', () => {
  it('is bound by its archive number', async () => {
    const answer = await send(owner, 'PUT', 'licence', { archiveNumber: li.archiveNumber });
    expect(answer.json).toMatchObject({ classes: ['C1'], maskedArchiveNumber: '********3456' });
    expect(lastToldOf(owner)?.licence).toEqual({
      classes: ['C1'],
      validUntil: '2030-01-01',
      firstLicensedOn: '2015-03-01',
      standing: 'normal',
    });
  });

  it('is refused for the archive number of another', async () => {
    expect(codeOf(await send(owner, 'PUT', 'licence', { archiveNumber: wang.archiveNumber }))).toBe(
      'licence.not_found',
    );
  });
});

describe('consent for another person’s car', () => {
  it('goes by a one-time code and puts the car into the driver’s garage until a day', async () => {
    const { vehicleId } = await bound();
    const { code } = await offer(vehicleId);
    const taken = await send(driver, 'POST', 'mandates', { code });
    expect(taken.status).toBe(201);
    expect(taken.json).toMatchObject({ vehicleId, relation: 'driver', mandates: [{ until: '2026-12-31' }] });
    const [told] = lastToldOf(driver)?.vehicles ?? [];
    expect(told).toMatchObject({
      relation: 'driver',
      mandateUntil: '2026-12-31',
      boundOn: '2026-11-21',
      use: 'private',
    });
    expect(await city.vault.open('policy_number', driver.personId, told?.policyNumber ?? '')).toBe(policyNumber);
    expect((await garage(owner)).vehicles[0]?.mandates).toMatchObject([{ state: 'accepted', maskedDriver: '王*' }]);
    expect(codeOf(await send(driver, 'POST', 'mandates', { code }))).toBe('mandate.code_wrong');
  });

  describe('within the limits on cars of others', () => {
    const lend = async (plate: string): Promise<string> => {
      const { vehicleId }: Vehicle = (await city.bindCar(owner, { plate })).json;
      return (await offer(vehicleId)).code;
    };
    const take = async (session: Session, code: string) => codeOf(await send(session, 'POST', 'mandates', { code }));
    /** The next day at the same hour, with both signed in anew. */
    const tomorrow = async () => {
      city.later(86_400);
      owner = await city.signIn('wechat', 'openid_a');
      driver = await city.signIn('wechat', 'openid_b');
    };

    it('takes one new car a day and three at once, and another when one is given back', async () => {
      expect(await take(driver, await lend('浙B10001'))).toBeUndefined();
      expect(await take(driver, await lend('浙B10002'))).toBe('mandate.one_a_day');
      for (const plate of ['浙B10002', '浙B10003']) {
        await tomorrow();
        expect(await take(driver, await lend(plate))).toBeUndefined();
      }
      await tomorrow();
      const code = await lend('浙B10004');
      expect(await take(driver, code)).toBe('mandate.user_full');
      const [first] = (await garage(driver)).vehicles;
      await send(driver, 'DELETE', `mandates/${first?.mandates[0]?.mandateId}`);
      expect(await take(driver, code)).toBeUndefined();
    });

    it('takes five new cars in a calendar year, those given back included', async () => {
      for (let n = 0; n < 5; n++) {
        await take(driver, await lend('浙B10001'));
        const [taken] = (await garage(driver)).vehicles;
        await send(driver, 'DELETE', `mandates/${taken?.mandates[0]?.mandateId}`);
        await tomorrow();
      }
      expect(await take(driver, await lend('浙B10001'))).toBe('mandate.five_a_year');
      city.clock.at = new Date('2027-01-01T02:00:00.000Z');
      owner = await city.signIn('wechat', 'openid_a');
      driver = await city.signIn('wechat', 'openid_b');
      const { vehicleId }: Vehicle = (await city.bindCar(owner, { plate: '浙B10001' })).json;
      expect(await take(driver, (await offer(vehicleId, '2027-02-01')).code)).toBeUndefined();
    });

    it('lends no commercial vehicle, no kind but small cars, and none that the driver has already', async () => {
      const { vehicleId } = await bound();
      await take(driver, (await offer(vehicleId)).code);
      await tomorrow();
      expect(await take(driver, (await offer(vehicleId)).code)).toBe('mandate.already_bound');
      city.register.use = 'commercial';
      expect(await take(driver, await lend('浙B10002'))).toBe('mandate.commercial');
    });
  });

  it('keeps the code out of the store, and answers it again to a repetition', async () => {
    const { vehicleId } = await bound();
    const call = () =>
      city.call(`/identity/me/vehicles/${vehicleId}/mandates`, {
        method: 'POST',
        token: owner.accessToken,
        key: 'key-000001',
        body: { until: '2026-12-31' },
      });
    const [first, again] = [await call(), await call()];
    expect(again.text).toBe(first.text);
    const { code } = first.json as OfferMandateResponse;
    expect(JSON.stringify([[...city.memory.records], [...city.memory.receipts]])).not.toContain(code);
  });

  it('lapses after 24 hours', async () => {
    const { code } = await offer((await bound()).vehicleId);
    city.later(24 * 3600);
    const late = await city.signIn('wechat', 'openid_b');
    expect(codeOf(await send(late, 'POST', 'mandates', { code }))).toBe('mandate.code_wrong');
  });

  it('cannot be guessed: ten wrong codes close the question for the day', async () => {
    const { code } = await offer((await bound()).vehicleId);
    for (let i = 0; i < 10; i++) await send(driver, 'POST', 'mandates', { code: `ZZZZZZZ${i}` });
    expect(codeOf(await send(driver, 'POST', 'mandates', { code }))).toBe('mandate.too_many_tries');
  });

  it.each([
    ['its owner', () => owner],
    ['its driver', () => driver],
  ])('is ended by %s', async (_who, by) => {
    const { code, mandateId } = await offer((await bound()).vehicleId);
    await send(driver, 'POST', 'mandates', { code });
    expect((await send(by(), 'DELETE', `mandates/${mandateId}`)).status).toBe(204);
    expect((await garage(driver)).vehicles).toEqual([]);
    expect((await garage(owner)).vehicles[0]?.mandates).toEqual([]);
    expect(lastToldOf(driver)?.vehicles).toEqual([]);
  });

  it('is withdrawn before it is taken up, and its code with it', async () => {
    const { code, mandateId } = await offer((await bound()).vehicleId);
    await send(owner, 'DELETE', `mandates/${mandateId}`);
    expect(codeOf(await send(driver, 'POST', 'mandates', { code }))).toBe('mandate.code_wrong');
  });

  it('is over after its last day', async () => {
    const { code } = await offer((await bound()).vehicleId, '2026-11-22');
    await send(driver, 'POST', 'mandates', { code });
    city.clock.at = new Date('2026-11-22T16:00:00.000Z');
    expect((await garage(await city.signIn('wechat', 'openid_b'))).vehicles).toEqual([]);
  });

  it('cannot be taken up after its last day, though its code still lives', async () => {
    const { vehicleId } = await bound();
    const { code } = await offer(vehicleId, '2026-11-21');
    city.clock.at = new Date('2026-11-21T16:00:00.000Z');
    const late = await city.signIn('wechat', 'openid_b');
    expect(codeOf(await send(late, 'POST', 'mandates', { code }))).toBe('mandate.code_wrong');
  });

  it.each([
    ['2026-11-20', { status: 422, code: 'mandate.day_passed' }],
    ['2026-11-21', { code: expect.stringMatching(/^[0-9A-Z]{8}$/) }],
    ['2027-11-21', { code: expect.stringMatching(/^[0-9A-Z]{8}$/) }],
    ['2027-11-22', { status: 422, code: 'mandate.day_too_far' }],
  ])('lasts from today to one year ahead: until %s', async (until, expected) => {
    const answer = await send(owner, 'POST', `vehicles/${(await bound()).vehicleId}/mandates`, { until });
    expect(answer.json).toMatchObject(expected);
  });

  it('is refused for a day that has passed, for one’s own car, and for a car that is not there', async () => {
    const { vehicleId } = await bound();
    expect(codeOf(await send(owner, 'POST', `vehicles/${vehicleId}/mandates`, { until: '2026-11-20' }))).toBe(
      'mandate.day_passed',
    );
    const { code } = await offer(vehicleId);
    expect(codeOf(await send(owner, 'POST', 'mandates', { code }))).toBe('mandate.own_vehicle');
    const strange = await send(driver, 'POST', `vehicles/${vehicleId}/mandates`, { until: '2026-12-31' });
    const missing = await send(driver, 'POST', `vehicles/${crypto.randomUUID()}/mandates`, { until: '2026-12-31' });
    expect(strange.text).toBe(missing.text);
    expect(strange.status).toBe(404);
  });
});
