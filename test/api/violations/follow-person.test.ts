import { DefenceId, RecordId, Sha256 } from '@yilu/contracts';
import type { Defence, PlateRef } from '@yilu/violations/domain/files';
import { followPerson } from '@yilu/violations/use-cases/follow-person';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Store, startStore } from '../../fixtures/store.js';
import { car, eventAt, otherCar, personChanged, personOf, vehicleOf } from '../../fixtures/violations-people.js';
import { decisionOf, type ViolationsTown, violationsTown } from '../../fixtures/violations-town.js';

const at = new Date('2026-11-20T02:00:00.000Z');
const recordId = RecordId.parse('330203000001');

let store: Store;
let here: ViolationsTown;
let count = 0;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  here = await violationsTown(await store.table(`violations-follow-${count++}`, { now: () => at }));
});

const holders = async (vehicle: PlateRef = car) =>
  ((await here.find({ vehicles: [vehicle] })).vehicles[0]?.holders ?? []).map(({ personId, relation, until }) => [
    personId,
    relation,
    until,
  ]);
const person = async (who: Parameters<typeof personOf>[0]) =>
  (await here.find({ persons: [personOf(who)] })).persons[0];

const decision = decisionOf(at, { personId: personOf('driver') });
const defence = {
  ...car,
  defenceId: DefenceId.parse('7d9c5d74-9b5b-4e33-8c77-b03b5b2d8e33'),
  version: 1,
  number: '1',
  personId: personOf('driver'),
  provider: 'alipay',
  recordIds: [recordId],
  circumstance: 'other',
  statement: 'v1.sealed',
  documents: [],
  round: 1,
  state: 'received',
  filedAt: at.toISOString(),
  answerBy: { on: '2026-11-27', provisional: false },
  steps: [],
} as unknown as Defence;

describe('who holds a vehicle', () => {
  it('is its owner, and whoever drives it by his consent up to the last day of it', async () => {
    expect(await holders()).toEqual([
      [personOf('owner'), 'owner', undefined],
      [personOf('driver'), 'driver', '2027-06-30'],
    ]);
  });

  it('is nobody any more who unbound it or gave the consent back, and its new owner once it was sold', async () => {
    await here.follow(await personChanged('driver', at, { revision: 2, vehicles: [] }));
    await here.follow(await personChanged('owner', at, { revision: 2, vehicles: [] }));
    expect(await holders()).toEqual([]);
    await here.follow(
      await personChanged('stranger', at, { revision: 2, vehicles: [await vehicleOf('stranger', car)] }),
    );
    expect(await holders()).toEqual([[personOf('stranger'), 'owner', undefined]]);
  });

  it('follows the newest word of identity, whatever order it comes in and however often', async () => {
    const newer = await personChanged('owner', at, { revision: 3, vehicles: [await vehicleOf('owner', otherCar)] });
    const older = await personChanged('owner', at, { revision: 2, vehicles: [] });
    for (const event of [newer, older, newer]) await here.follow(event);
    expect((await person('owner'))?.revision).toBe(3);
    expect(await holders(otherCar)).toContainEqual([personOf('owner'), 'owner', undefined]);
    expect((await holders()).map(([who]) => who)).toEqual([personOf('driver')]);
  });

  it('keeps what stands against the vehicle when its holders change', async () => {
    await here.publish({ recordId });
    await here.follow(await personChanged('owner', at, { revision: 2, vehicles: [] }));
    const [vehicle] = (await here.find({ vehicles: [car] })).vehicles;
    expect(vehicle?.priors.map((prior) => prior.recordId)).toEqual([recordId]);
  });
});

it('knows no licence without the day on which it was first given, for no cycle of points can be counted', async () => {
  const licence = { classes: ['C1'], validUntil: '2099-12-31' };
  await here.follow(await personChanged('owner', at, { revision: 2, licence }));
  expect((await person('owner'))?.licence).toBeUndefined();
  await here.follow(
    await personChanged('owner', at, { revision: 3, licence: { ...licence, firstLicensedOn: '2015-03-10' } }),
  );
  expect((await person('owner'))?.licence).toMatchObject({ standing: 'normal', firstLicensedOn: '2015-03-10' });
});

describe('somebody who was merged', () => {
  const merge = () =>
    here.follow(
      eventAt(at, 'identity.persons_merged', { personId: personOf('driver'), into: personOf('stranger'), revision: 2 }),
    );

  it('leaves points, decisions, defences, evidence and namings to whoever took over', async () => {
    const naming = {
      driverId: personOf('driver'),
      provider: 'alipay',
      maskedDriver: '李*',
      state: 'offered',
      offeredOn: '2026-11-19',
    } as const;
    const named = RecordId.parse('330203000002');
    const document = {
      documentId: '7d9c5d74-9b5b-4e33-8c77-b03b5b2d8e34',
      kind: 'photo',
      mediaType: 'image/jpeg',
      bytes: 1,
      sha256: Sha256.parse('1'.repeat(64)),
      key: 'violations/defences/1',
      registeredAt: at.toISOString(),
      state: 'stored',
    } as const;
    await here.publish({ recordId, decision, status: 'decided' });
    const accepted = RecordId.parse('330203000003');
    await here.publish({ recordId: named, namings: [naming] });
    await here.publish({ recordId: accepted, namings: [{ ...naming, state: 'accepted' }] });
    await here.put({
      decisions: [decision],
      defences: [defence],
      evidence: [{ recordId, personId: personOf('driver'), version: 1, documents: [document], filed: [] }],
      drivers: [
        {
          personId: personOf('driver'),
          version: 1,
          points: [{ id: 'e1', at: at.toISOString(), kind: 'study_joined', study: 's' } as never],
          priors: [],
          named: [named],
          taken: [],
          consent: { givenAt: at.toISOString() },
        },
      ],
    });
    for (let twice = 0; twice < 2; twice++) await merge();

    const heir = personOf('stranger');
    const found = await here.find({
      drivers: [personOf('driver'), heir],
      records: [recordId, named, accepted],
      decisions: [decision.number],
      defences: [defence.defenceId],
      evidence: [{ recordId, personId: heir }],
    });
    expect(found.drivers.map(({ points, named: all }) => [points.length, all])).toEqual([
      [0, []],
      [1, [named]],
    ]);
    expect(found.drivers[1]?.consent).toEqual({ givenAt: at.toISOString() });
    expect(found.records[0]?.decision?.personId).toBe(heir);
    expect(found.records.slice(1).map(({ namings }) => namings[0]?.driverId)).toEqual([heir, heir]);
    expect(found.decisions[0]?.personId).toBe(heir);
    expect(found.defences[0]?.personId).toBe(heir);
    expect(found.evidence[0]?.documents).toEqual([document]);
    const left = await person('driver');
    expect(left).toMatchObject({ ended: true, into: heir, vehicles: [], maskedName: '' });
    expect([left?.name, left?.documentNumber, left?.maskedDocumentNumber]).toEqual([undefined, undefined, undefined]);
    expect((await holders()).map(([who]) => who)).toEqual([personOf('owner')]);
  });

  it('leaves his heir also the decision of this second, which no list has yet', async () => {
    await here.publish({ recordId });
    const decided = await here.post('driver', `/violations/records/${recordId}/decision`, {
      expected: { outcome: 'fine', fen: 15_000, points: 6 },
      factsConfirmed: true,
      electronicService: true,
    });
    const behind = { ...here.store, listDecisions: async () => ({ items: [] }) };
    const data = { personId: personOf('driver'), into: personOf('stranger'), revision: 2 };
    await followPerson({ ...here.deps, store: behind })(eventAt(at, 'identity.persons_merged', data));
    const found = await here.find({ decisions: [decided.body.number], records: [recordId] });
    expect([found.decisions[0]?.personId, found.records[0]?.decision?.personId]).toEqual([data.into, data.into]);
  });

  it('writes nothing for him that comes later', async () => {
    await merge();
    await here.follow(await personChanged('driver', at, { revision: 9 }));
    expect(await person('driver')).toMatchObject({ ended: true, vehicles: [] });
    expect((await holders()).map(([who]) => who)).toEqual([personOf('owner')]);
  });
});

describe('somebody who deleted himself', () => {
  const goes = () => here.follow(eventAt(at, 'identity.person_deleted', { personId: personOf('driver'), revision: 2 }));

  it('leaves nothing but that he is gone, where nothing was ever decided about him', async () => {
    await goes();
    expect(await person('driver')).toEqual({
      personId: personOf('driver'),
      version: 2,
      revision: 2,
      verified: false,
      provider: 'alipay',
      maskedName: '',
      vehicles: [],
      ended: true,
    });
  });

  it('stays named in the file of what was decided about him, as the archive asks', async () => {
    await here.publish({ recordId, decision, status: 'decided' });
    await here.put({ decisions: [decision] });
    await goes();
    const kept = await person('driver');
    expect(kept).toMatchObject({ ended: true, maskedName: '李*', vehicles: [] });
    expect(kept?.name).toMatch(/^v1\./);
    expect((await here.find({ decisions: [decision.number] })).decisions[0]?.personId).toBe(personOf('driver'));
  });

  it('stays named also where the list of decisions does not have the last one yet', async () => {
    await here.publish({ recordId });
    await here.post('driver', `/violations/records/${recordId}/decision`, {
      expected: { outcome: 'fine', fen: 15_000, points: 6 },
      factsConfirmed: true,
      electronicService: true,
    });
    const behind = { ...here.store, listDecisions: async () => ({ items: [] }) };
    const gone = eventAt(at, 'identity.person_deleted', { personId: personOf('driver'), revision: 2 });
    await followPerson({ ...here.deps, store: behind })(gone);
    expect((await person('driver'))?.name).toMatch(/^v1\./);
  });
});
