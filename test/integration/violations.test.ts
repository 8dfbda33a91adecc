import { RecordId } from '@yilu/contracts';
import type { Table } from '@yilu/dynamo';
import { accept } from '@yilu/kernel';
import { countViolation } from '@yilu/violations/use-cases/count-violation';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { everything } from '../faults/snapshot.js';
import { type Store, startStore } from '../fixtures/store.js';
import { car, eventAt, personChanged, personOf } from '../fixtures/violations-people.js';
import { decisionOf, recordOf, type ViolationsTown, violationsTown } from '../fixtures/violations-town.js';

const start = new Date('2026-11-20T02:00:00.000Z');
const recordId = RecordId.parse('330203000001');
const list = `/violations?plate=${encodeURIComponent(car.plate)}&plateKind=${car.plateKind}`;

let store: Store;
let table: Table;
let here: ViolationsTown;
let calls: string[] = [];
let count = 0;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  table = await store.table(`violations-store-${count++}`, { now: () => start });
  table.db.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        calls.push(commandName.replace('Command', ''));
        return next(args);
      },
    { step: 'initialize', name: 'count' },
  );
  here = await violationsTown(table);
  await here.publish({ recordId });
  // The versions of flexible enforcement are asked for once a minute, for everybody.
  await here.get('owner', `/violations/records/${recordId}`);
});

/** What a request asks of the store, in the order in which it asks. */
async function asked(path: string, who: 'owner' | 'driver' | undefined = 'owner'): Promise<string[]> {
  calls = [];
  await here.get(who, path);
  return calls;
}

it('makes the round trips that the README of the context names', async () => {
  expect(await asked(list)).toEqual(['BatchGetItem', 'Query']);
  expect(await asked(`/violations/records/${recordId}`)).toEqual(['BatchGetItem', 'BatchGetItem']);
  expect(await asked('/violations/as-driver')).toEqual(['BatchGetItem', 'Query']);
  expect(await asked('/violations/verifications/3302030000010000', undefined)).toEqual([
    'BatchGetItem',
    'BatchGetItem',
  ]);
  expect(await asked('/violations/verifications/0000000000000000', undefined)).toEqual(['BatchGetItem']);
  expect(await asked('/violations/statistics?from=2026-11-16&to=2026-11-22', undefined)).toEqual([
    'Query',
    'Query',
    'Query',
  ]);
  calls = [];
  await here.post(undefined, '/violations/guest-queries', { ...car, vinLast6: 'A00071' });
  expect(calls.slice(0, 2)).toEqual(['BatchGetItem', 'TransactWriteItems']);
});

it('lets one of two writers on the same version win, and the other decide anew on what he wrote', async () => {
  const step = (key: string) =>
    here.store.perform<number, never>(
      { actor: 'test', operation: 'step', key, hash: key },
      { records: [recordId] },
      (found) => {
        const [record] = found.records;
        if (!record) throw new Error('No record');
        const version = record.version + 1;
        return accept({ records: [{ ...record, version, noticed: record.noticed + 1 }], answer: version });
      },
    );
  const both = await Promise.all(['one', 'two', 'three'].map(step));
  expect(both.map((outcome) => outcome.ok && outcome.value).sort()).toEqual([2, 3, 4]);
  expect((await here.find({ records: [recordId] })).records[0]).toMatchObject({ version: 4, noticed: 4 });
});

it('moves a record through its vehicle’s list as its state changes, and finds it by time whatever its state', async () => {
  const listed = async (show: 'open' | 'all') =>
    (await here.store.listByVehicle(car, show, { limit: 20 })).items.map(({ status }) => status);
  let version = 1;
  for (const [status, open, all] of [
    ['held', [], []],
    ['open', ['open'], ['open']],
    ['decided', ['decided'], ['decided']],
    ['settled', [], ['settled']],
    ['erased', [], ['erased']],
  ] as const) {
    version += 1;
    await here.put({ records: [recordOf(start, { recordId, status, version })] });
    expect([await listed('open'), await listed('all')]).toEqual([open, all]);
    const near = await here.store.listNear(car, new Date('2026-11-17T00:00:00Z'), new Date('2026-11-18T00:00:00Z'));
    expect(near.map((record) => record.status)).toEqual([status]);
  }
});

it('keeps people and fines in the shards of their reminders, each by its day, and lets go of what is over', async () => {
  await here.follow(
    await personChanged('owner', start, {
      revision: 2,
      vehicles: [],
      licence: { classes: ['C1'], validUntil: '2027-03-31', firstLicensedOn: '2015-03-10' },
    }),
  );
  const decision = decisionOf(start);
  await here.put({ decisions: [decision] });
  const queued = async () =>
    (await everything(table)).flatMap(({ gsi2pk, gsi2sk }) =>
      String(gsi2pk).startsWith('REMIND#') ? [[String(gsi2pk).replace(/\d+$/, 'n'), String(gsi2sk)]] : [],
    );
  expect(await queued()).toContainEqual(['REMIND#person#n', `2026-12-31#${personOf('owner')}`]);
  expect(await queued()).toContainEqual(['REMIND#payment#n', `${decision.due?.on}#${decision.number}`]);
  await here.put({ decisions: [{ ...decision, version: 2, standing: 'paid' }] });
  await here.follow(eventAt(start, 'identity.person_deleted', { personId: personOf('owner'), revision: 3 }));
  const left = (await queued()).map(([, sort]) => sort);
  expect(left.filter((sort) => sort?.includes(personOf('owner')) || sort?.includes(decision.number))).toEqual([]);
});

it('counts what happens at the same time into one week without losing any of it', async () => {
  const events = Array.from({ length: 20 }, () =>
    eventAt(start, 'violations.record_published', {
      recordId,
      maskedPlate: '浙B·1***5',
      act: { zh: '闯红灯', en: 'Red light' },
      holders: [],
      occurredAt: start.toISOString(),
      place: '中山西路',
      handleBy: '2026-12-21',
      verifyCode: '3302030000010000',
      round: 1,
      urgent: false,
    }),
  );
  const deliver = async (event: (typeof events)[number]): Promise<void> => {
    // A queue delivers again what stayed busy.
    for (let time = 0; time < 20; time++) {
      const done = await countViolation(here.deps)(event).then(
        () => true,
        () => false,
      );
      if (done) return;
    }
    throw new Error('Never counted');
  };
  await Promise.all([...events, ...events].map(deliver));
  const [week] = await here.deps.statistics.weeks('2026-11-16', '2026-11-22');
  expect(week?.cells).toEqual([{ what: 'act', key: 'red_light', area: '海曙区', count: 20 }]);
});
