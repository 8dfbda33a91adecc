import { DefenceId, type DomainEvent, RecordId } from '@yilu/contracts';
import type { Table } from '@yilu/dynamo';
import { reminderShards } from '@yilu/violations/adapters/violation-items';
import { remind } from '@yilu/violations/use-cases/remind';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventsIn } from '../../faults/snapshot.js';
import { type Store, startStore } from '../../fixtures/store.js';
import { car, eventAt, personChanged, personOf, vehicleOf } from '../../fixtures/violations-people.js';
import { decisionOf, type ViolationsTown, violationsTown } from '../../fixtures/violations-town.js';

const start = new Date('2026-11-20T02:00:00.000Z');
const clock = { at: start };
const on = (day: string) => {
  clock.at = new Date(`${day}T01:00:00.000Z`);
};

let store: Store;
let table: Table;
let here: ViolationsTown;
let count = 0;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  clock.at = start;
  table = await store.table(`violations-remind-${count++}`, { now: () => clock.at });
  here = await violationsTown(table);
});

const faults: unknown[] = [];
const later = new Date('2099-01-01T00:00:00.000Z');
const run = () => remind(here.deps, reminderShards, (fault) => faults.push(fault))(later);
type Reminder = Extract<DomainEvent, { type: 'violations.reminder_due' }>['data'];
const told = async (): Promise<Reminder[]> =>
  (await eventsIn(table))
    .flatMap((event) => (event.type === 'violations.reminder_due' ? [event] : []))
    .sort((one, other) => one.at.localeCompare(other.at))
    .map(({ data }) => data);

describe('what ends soon', () => {
  const renewed = async (revision: number, insuredUntil: string, inspectedUntil = '2099-12-31') =>
    here.follow(
      await personChanged('owner', clock.at, {
        revision,
        vehicles: [await vehicleOf('owner', { ...car, insuredUntil, inspectedUntil })],
      }),
    );

  it('is told 90, 30 and 7 days before, once each, however often the job runs', async () => {
    await renewed(2, '2027-03-31');
    for (const day of [
      '2026-12-30',
      '2026-12-31',
      '2027-01-15',
      '2027-03-01',
      '2027-03-02',
      '2027-03-24',
      '2027-03-31',
    ]) {
      on(day);
      for (let twice = 0; twice < 2; twice++) await run();
    }
    expect((await told()).map(({ kind, days }) => [kind, days])).toEqual([
      ['insurance', 90],
      ['insurance', 30],
      ['insurance', 7],
    ]);
    expect((await told())[0]).toEqual({
      personId: personOf('owner'),
      provider: 'wechat',
      kind: 'insurance',
      maskedPlate: '浙B·1***5',
      on: '2027-03-31',
      days: 90,
    });
  });

  it('is told once where two runs meet, and later where days were missed', async () => {
    await renewed(2, '2027-03-31', '2027-03-31');
    on('2027-03-05');
    await Promise.all([run(), run(), run()]);
    expect((await told()).map(({ kind, days }) => [kind, days]).sort()).toEqual([
      ['inspection', 26],
      ['insurance', 26],
    ]);
    expect(faults).toEqual([]);
  });

  it('is told no more once it was renewed, or the car is somebody else’s', async () => {
    await renewed(2, '2027-03-31');
    await renewed(3, '2028-03-31');
    on('2026-12-31');
    await run();
    await renewed(4, '2027-03-31');
    await here.follow(await personChanged('owner', clock.at, { revision: 5, vehicles: [] }));
    on('2027-03-24');
    await run();
    expect(await told()).toEqual([]);
  });

  it('is told of a licence, and not to somebody who is gone', async () => {
    const licence = {
      classes: ['C1'],
      validUntil: '2027-03-31',
      firstLicensedOn: '2015-03-31',
      standing: 'normal' as const,
    };
    for (const who of ['owner', 'stranger'] as const)
      await here.follow(await personChanged(who, clock.at, { revision: 2, licence, vehicles: [] }));
    await here.follow(eventAt(clock.at, 'identity.person_deleted', { personId: personOf('stranger'), revision: 3 }));
    on('2027-03-24');
    await run();
    expect(await told()).toMatchObject([{ personId: personOf('owner'), kind: 'licence', days: 7 }]);
  });
});

it('begins nothing when its time is up, and goes on with the next run', async () => {
  await here.follow(
    await personChanged('owner', clock.at, {
      revision: 2,
      vehicles: [await vehicleOf('owner', { ...car, insuredUntil: '2027-03-31' })],
    }),
  );
  on('2026-12-31');
  await remind(here.deps, reminderShards, (fault) => faults.push(fault))(clock.at);
  expect(await told()).toEqual([]);
  await run();
  expect(await told()).toHaveLength(1);
});

describe('a fine', () => {
  const recordId = RecordId.parse('330203000001');
  const decision = decisionOf(start, { due: { on: '2026-12-07', provisional: false } });

  it('is told of three days before its last day, once, with what is to be paid', async () => {
    await here.publish({ recordId, status: 'decided', decision });
    await here.put({ decisions: [decision] });
    for (const day of ['2026-12-03', '2026-12-04', '2026-12-05', '2026-12-07', '2026-12-08']) {
      on(day);
      await run();
    }
    expect(await told()).toEqual([
      {
        personId: personOf('owner'),
        provider: 'wechat',
        kind: 'payment',
        maskedPlate: '浙B·1***5',
        obligationId: decision.obligationId,
        on: '2026-12-07',
        days: 3,
      },
    ]);
  });

  it.each([
    ['that is paid', { standing: 'paid' as const }],
    ['that was revoked', { standing: 'revoked' as const }],
    ['that is none', { outcome: 'warning' as const, fen: 0, due: undefined, obligationId: undefined }],
  ])('%s is told of to nobody', async (_, over) => {
    const { due, obligationId, ...rest } = { ...decision, ...over };
    const other = { ...rest, ...(due ? { due } : {}), ...(obligationId ? { obligationId } : {}) };
    await here.put({ decisions: [other] });
    on('2026-12-04');
    await run();
    expect(await told()).toEqual([]);
  });

  it('is not told of while it is contested, and is as soon as that is over', async () => {
    const defenceId = DefenceId.parse('7d9c5d74-9b5b-4e33-8c77-b03b5b2d8e33');
    const record = await here.publish({
      recordId,
      status: 'decided',
      decision,
      defence: { defenceId, state: 'received' },
    });
    await here.put({ decisions: [decision] });
    on('2026-12-04');
    await run();
    expect(await told()).toEqual([]);
    await here.put({ records: [{ ...record, version: 2, defence: { defenceId, state: 'rejected' } }] });
    on('2026-12-05');
    await run();
    expect(await told()).toMatchObject([{ kind: 'payment', days: 2 }]);
  });
});

it('goes on where one person cannot be told', async () => {
  const broken = new Error('store is gone for one');
  const { deps } = here;
  const store = {
    ...deps.store,
    perform: ((command, wanted, decide) =>
      wanted.persons?.includes(personOf('owner')) && command.operation === 'remindPerson'
        ? Promise.reject(broken)
        : deps.store.perform(command, wanted, decide)) as typeof deps.store.perform,
  };
  for (const who of ['owner', 'other'] as const)
    await here.follow(
      await personChanged(who, clock.at, {
        revision: 2,
        vehicles: [await vehicleOf(who, { plate: `浙B0000${who.length}`, insuredUntil: '2027-03-31' })],
      }),
    );
  on('2026-12-31');
  const heard: unknown[] = [];
  await remind({ ...deps, store }, reminderShards, (fault) => heard.push(fault))(later);
  expect(heard).toEqual([broken]);
  expect((await told()).map(({ personId }) => personId)).toEqual([personOf('other')]);
});
