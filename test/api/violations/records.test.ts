import { DefenceId, RecordId } from '@yilu/contracts';
import { plateKinds } from '@yilu/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Store, startStore } from '../../fixtures/store.js';
import { car, otherCar, personChanged, personOf, vehicleOf } from '../../fixtures/violations-people.js';
import { decisionOf, redLight, type ViolationsTown, violationsTown } from '../../fixtures/violations-town.js';

const start = new Date('2026-11-20T02:00:00.000Z');
const ids = ['330203000001', '330203000002', '330203000003', '330203000004'].map((id) => RecordId.parse(id));
const [first, second, third, fourth] = ids as [RecordId, RecordId, RecordId, RecordId];
const listOf = ({ plate, plateKind }: { plate: string; plateKind: string }, more = '') =>
  `/violations?plate=${encodeURIComponent(plate)}&plateKind=${plateKind}${more}`;

const recordPath = (recordId: RecordId) => `/violations/records/${recordId}`;

let store: Store;
let here: ViolationsTown;
let count = 0;
const clock = { at: start };
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  clock.at = start;
  here = await violationsTown(await store.table(`violations-records-${count++}`, { now: () => clock.at }));
});
const naming = (over: object = {}) => ({
  driverId: personOf('driver'),
  provider: 'alipay' as const,
  maskedDriver: '李*',
  state: 'offered' as const,
  offeredOn: '2026-11-19',
  ...over,
});

describe('the list of a vehicle', () => {
  it('shows open records first and each newest first, and what is closed only where it is asked for', async () => {
    await here.publish({ recordId: first, occurredAt: '2026-11-01T01:00:00.000Z' });
    await here.publish({ recordId: second, occurredAt: '2026-11-03T01:00:00.000Z', status: 'settled' });
    await here.publish({ recordId: third, occurredAt: '2026-11-02T01:00:00.000Z' });
    const { status, body } = await here.get('owner', listOf(car));
    expect([status, body.items.map((item: { recordId: string }) => item.recordId)]).toEqual([200, [third, first]]);
    expect(body.items[0]).toMatchObject({ act: { key: 'red_light' }, usualFen: 15_000, points: 6, named: false });
    const all = (await here.get('owner', listOf(car, '&show=all'))).body.items;
    expect(all.map((item: { recordId: string }) => item.recordId)).toEqual([third, first, second]);
  });

  it('shows nobody what no officer has looked at, or what one still holds', async () => {
    await here.publish({ recordId: first, status: 'entered' });
    await here.publish({ recordId: second, status: 'held' });
    expect((await here.get('owner', listOf(car, '&show=all'))).body.items).toEqual([]);
  });

  it('is refused for a plate that is not in the garage of the caller, and for nobody without a garage', async () => {
    await here.publish({ recordId: first });
    for (const who of ['other', 'stranger'] as const) {
      const { status, body } = await here.get(who, listOf(car));
      expect([status, body.code]).toEqual([403, 'violations.not_your_vehicle']);
    }
    expect((await here.get('owner', listOf(otherCar))).status).toBe(403);
    expect((await here.get('owner', listOf({ ...car, plateKind: '52' }))).status).toBe(403);
  });

  it('is there for whoever drives the car by consent, up to the last day of it', async () => {
    expect((await here.get('driver', listOf(car))).status).toBe(200);
    clock.at = new Date('2027-06-30T10:00:00.000Z');
    expect((await here.get('driver', listOf(car))).status).toBe(200);
    clock.at = new Date('2027-07-01T10:00:00.000Z');
    expect((await here.get('driver', listOf(car))).status).toBe(403);
  });

  it('holds for a driver what happened since his binding alone, and whatever he was named for or decided about', async () => {
    await here.publish({ recordId: first, occurredAt: '2026-11-17T15:59:00.000Z' });
    await here.publish({ recordId: second, occurredAt: '2026-11-17T16:00:00.000Z' });
    const decision = decisionOf(start, { personId: personOf('driver') });
    await here.publish({ recordId: third, occurredAt: '2026-11-16T01:00:00.000Z', status: 'decided', decision });
    const seen = async (boundOn?: string) => {
      const vehicles = [await vehicleOf('driver', { ...car, relation: 'driver', boundOn, mandateUntil: '2027-06-30' })];
      await here.follow(await personChanged('driver', start, { revision: boundOn ? 3 : 2, vehicles }));
      const { items } = (await here.get('driver', listOf(car))).body;
      const alone = await Promise.all(ids.map(async (id) => (await here.get('driver', recordPath(id))).status));
      return { listed: items.map((item: { recordId: string }) => item.recordId), alone };
    };
    expect(await seen()).toEqual({ listed: [third], alone: [404, 404, 200, 404] });
    expect(await seen('2026-11-18')).toEqual({ listed: [second, third], alone: [404, 200, 200, 404] });
    await here.publish({ recordId: fourth, occurredAt: '2026-11-17T01:00:00.000Z', namings: [naming()] });
    expect((await here.get('driver', recordPath(fourth))).body.relation).toBe('named');
    expect((await here.get('owner', listOf(car))).body.items).toHaveLength(4);
  });

  it('tells of a decision to whom it was made about alone', async () => {
    const decision = decisionOf(start, { personId: personOf('driver') });
    await here.publish({ recordId: first, status: 'decided', decision });
    expect((await here.get('driver', listOf(car))).body.items[0].decision).toMatchObject({ number: decision.number });
    expect((await here.get('owner', listOf(car))).body.items[0]).not.toHaveProperty('decision');
  });

  it('goes on where a page ends, and starts anew on the cursor of another vehicle', async () => {
    for (const [place, recordId] of ids.entries())
      await here.publish({ recordId, occurredAt: `2026-11-0${place + 1}T01:00:00.000Z` });
    await here.publish({ recordId: RecordId.parse('330203000009'), ...otherCar });
    const page = (await here.get('owner', listOf(car, '&limit=3'))).body;
    const next = (await here.get('owner', listOf(car, `&limit=3&cursor=${page.nextCursor}`))).body;
    expect([...page.items, ...next.items].map((item) => item.recordId)).toEqual([fourth, third, second, first]);
    const foreign = (await here.get('other', listOf(otherCar, `&cursor=${page.nextCursor}`))).body;
    expect(foreign.items.map((item: { recordId: string }) => item.recordId)).toEqual(['330203000009']);
  });

  it.each(
    Object.values({
      car: ['浙B12345', '02'],
      electric: ['浙BD12345', '52'],
      largeElectric: ['浙B12345D', '51'],
      truck: ['浙B12345', '01'],
      trailer: ['浙B1234挂', '15'],
      learner: ['浙B1234学', '16'],
      police: ['浙B1234警', '23'],
      hongkong: ['粤Z1234港', '26'],
      macao: ['粤Z1234澳', '27'],
      otherCity: ['鲁D8K901', '02'],
      embassy: ['使123456', '03'],
    }),
  )('takes %s of kind %s like any other, whichever city it is of', async (plate, plateKind) => {
    expect(Object.keys(plateKinds)).toContain(plateKind);
    const mine = { plate, plateKind };
    await here.follow(
      await personChanged('stranger', start, { revision: 2, vehicles: [await vehicleOf('stranger', mine)] }),
    );
    await here.publish({ recordId: first, ...mine });
    const { status, body } = await here.get('stranger', listOf(mine));
    expect([status, body.items[0].plate, body.items[0].plateKind]).toEqual([200, plate, plateKind]);
  });

  it('reads a plate however it was typed', async () => {
    await here.publish({ recordId: first });
    expect((await here.get('owner', listOf({ ...car, plate: '浙b·123 45' }))).body.items).toHaveLength(1);
  });
});

describe('the list of a driver', () => {
  it('names what waits for his answer, with plate and owner masked, and what was decided about him', async () => {
    await here.publish({ recordId: first, namings: [naming()] });
    await here.publish({ recordId: second, namings: [naming({ state: 'withdrawn' })] });
    const driver = {
      personId: personOf('driver'),
      version: 1,
      points: [],
      priors: [],
      named: [first, second],
      taken: [],
    };
    const decision = decisionOf(start, { personId: personOf('driver'), recordId: third });
    await here.put({ drivers: [driver], decisions: [decision] });
    const { body } = await here.get('driver', '/violations/as-driver');
    expect(body.named).toMatchObject([
      { recordId: first, maskedPlate: '浙B·1***5', maskedOwner: '张*', answerBy: '2026-11-26', usualFen: 15_000 },
    ]);
    expect(body.decisions).toMatchObject([{ number: decision.number, recordId: third, standing: 'in_force' }]);
    expect((await here.get('owner', '/violations/as-driver')).body).toEqual({ named: [], decisions: [] });
  });
});

describe('a record', () => {
  const at = (recordId: string) => `/violations/records/${recordId}`;

  it('shows photographs by links that die, device with certificate, articles with their basis, unit, dates and code', async () => {
    await here.publish({ recordId: first });
    const { status, body } = await here.get('owner', at(first));
    expect(status).toBe(200);
    expect(body.photos.map(({ url }: { url: string }) => url)).toEqual(
      [1, 2].map((n) => `https://objects.test/violations/records/${first}-${n}.jpg?from=${start.getTime()}`),
    );
    expect(body).toMatchObject({
      relation: 'owner',
      code: '1625',
      device: { deviceId: redLight.deviceId, certificate: 'JD2026-0001', validUntil: '2026-12-31', expired: false },
      articles: [{ what: 'conduct' }, { what: 'penalty' }, { what: 'points' }],
      fineRange: { minFen: 2000, maxFen: 20_000 },
      unit: { phone: '0574-87062301' },
      audited: { badge: '033002' },
      handleBy: { on: '2026-12-21' },
      extended: false,
      electronicService: false,
      may: { handle: true, nominate: true, answerNomination: false, defend: true, extend: true },
      drivers: [{ driverId: personOf('driver'), maskedName: '李*' }],
      blocked: [],
      ruling: { outcome: 'fine', fen: 15_000, points: 6 },
    });
    expect(body.articles[2].basis.zh).toContain('记分');
    expect(body.timeline.map(({ what }: { what: string }) => what)).toEqual([
      'captured',
      'entered',
      'audited',
      'published',
    ]);
    expect(body.extendableUntil.on > body.handleBy.on).toBe(true);
  });

  it.each([
    ['whose certificate ended the day before', { validUntil: '2026-11-16' }, true],
    ['on the last day of its certificate', { validUntil: '2026-11-17' }, false],
    ['from before its certificate began', { validFrom: '2026-11-18' }, true],
  ])('tells of a device %s', async (_, over, expired) => {
    await here.put({ devices: [{ ...redLight, deviceId: 'NB-RL-0002', ...over }] });
    await here.publish({ recordId: first, deviceId: 'NB-RL-0002' });
    expect((await here.get('owner', at(first))).body.device.expired).toBe(expired);
  });

  it('is like none for a stranger, for one whose consent ended, and while an officer still looks at it', async () => {
    await here.publish({ recordId: first });
    await here.publish({ recordId: second, status: 'held' });
    await here.publish({ recordId: third, status: 'entered' });
    const none = (await here.get('owner', at('330203999999'))).body;
    expect(none.code).toBe('violations.not_found');
    for (const who of ['stranger', 'other'] as const) expect((await here.get(who, at(first))).body).toEqual(none);
    for (const id of [second, third]) expect((await here.get('owner', at(id))).body).toEqual(none);
    clock.at = new Date('2027-07-01T10:00:00.000Z');
    expect((await here.get('driver', at(first))).body).toEqual(none);
  });

  it('stays to be seen by whom it was decided about, when the car is no longer his, and without its drivers', async () => {
    const decision = decisionOf(start, { personId: personOf('stranger') });
    await here.publish({ recordId: first, status: 'decided', decision });
    const { body } = await here.get('stranger', at(first));
    expect(body).toMatchObject({
      relation: 'decided',
      drivers: [],
      blocked: [],
      decision: { number: decision.number },
    });
    expect(body).not.toHaveProperty('ruling');
    expect(body.may).toEqual({ handle: false, nominate: false, answerNomination: false, defend: true, extend: false });
  });

  it('asks the driver who is named, keeps the owner waiting, and goes back to him when nobody answered', async () => {
    await here.publish({ recordId: first, namings: [naming()] });
    const asked = (await here.get('driver', at(first))).body;
    expect(asked).toMatchObject({ relation: 'named', nomination: { state: 'offered', answerBy: '2026-11-26' } });
    expect(asked.may).toMatchObject({ answerNomination: true, nominate: false });
    expect(asked.drivers).toEqual([]);
    expect((await here.get('owner', at(first))).body.may).toMatchObject({ handle: false, nominate: false });
    clock.at = new Date('2026-11-27T02:00:00.000Z');
    const lapsed = (await here.get('owner', at(first))).body;
    expect(lapsed.nomination).toMatchObject({ state: 'lapsed', maskedDriver: '李*' });
    expect(lapsed.may.nominate).toBe(true);
    expect((await here.get('driver', at(first))).body.may.answerNomination).toBe(false);
  });

  it('can neither be handled nor handed on while it is contested', async () => {
    const defence = { defenceId: DefenceId.parse('7d9c5d74-9b5b-4e33-8c77-b03b5b2d8e33'), state: 'assigned' } as const;
    await here.publish({ recordId: first, defence });
    const { body } = await here.get('owner', at(first));
    expect(body.defence).toEqual(defence);
    expect(body.may).toEqual({ handle: false, nominate: false, answerNomination: false, defend: false, extend: false });
    expect(body.blocked.length).toBeGreaterThan(0);
  });
});

const routes = ['/violations?plate=x12345&plateKind=02', '/violations/as-driver', `/violations/records/${first}`];
it.each(routes)('%s answers 401 without a token and with a forged one, and 403 to an officer', async (path) => {
  for (const who of [undefined, 'forged' as never]) expect((await here.get(who, path)).status).toBe(401);
  expect((await here.get('supervisor', path)).status).toBe(403);
});
