import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsIn } from '../faults/snapshot.js';
import { type Store, startStore } from '../fixtures/store.js';
import { car, personOf } from '../fixtures/violations-people.js';
import { violationsTown } from '../fixtures/violations-town.js';

const now = new Date('2026-11-20T02:00:00Z');
const fine = { expected: { outcome: 'fine', fen: 150_00, points: 6 }, factsConfirmed: true, electronicService: true };
let store: Store;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

describe('fifty confirmations of one record at once', () => {
  it('are one decision, one set of points and one obligation, and all who may see it get the same answer', async () => {
    const table = await store.table('decide-at-once', { now: () => now });
    const here = await violationsTown(table);
    const { recordId } = await here.publish();
    const path = `/violations/records/${recordId}/decision`;
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        // Two taps on the same phone share a key; the driver's phone is one of them.
        here.post(n % 5 === 0 ? 'driver' : 'owner', path, { ...fine, vehicle: car }, `phone-${Math.floor(n / 2)}-key`),
      ),
    );
    const events = (await eventsIn(table)).filter(({ type }) => type === 'violations.decision_made');
    expect(events).toHaveLength(1);
    const decided = answers.filter(({ status }) => status === 200);
    expect(new Set(decided.map(({ body }) => body.number)).size).toBe(1);
    for (const { body } of decided) expect(body).toEqual(decided[0]?.body);
    for (const { status, body } of answers.filter((one) => one.status !== 200))
      expect([status, body.code]).toEqual([409, 'violations.record_closed']);
    const { records, drivers, vehicles } = await here.find({
      records: [recordId],
      drivers: [personOf('owner'), personOf('driver')],
      vehicles: [car],
    });
    expect(records[0]?.version).toBe(2);
    expect(drivers.flatMap(({ points }) => points)).toHaveLength(1);
    expect(vehicles[0]?.priors).toHaveLength(1);
  });

  it('take a batch read and a transaction each, where the phone tells the plate', async () => {
    const table = await store.table('decide-trips', { now: () => now });
    const here = await violationsTown(table);
    const { recordId } = await here.publish();
    let trips: string[] = [];
    table.db.middlewareStack.add(
      (next, context) => (args) => {
        trips.push(String(context.commandName));
        return next(args);
      },
      { step: 'initialize', name: 'trips' },
    );
    await here.get('owner', '/violations/points');
    // What the instance reads once a minute, the city's catalogue, is not part of a request.
    await here.deps.catalogueShelf.versions();
    trips = [];
    const { status } = await here.post('owner', `/violations/records/${recordId}/decision`, { ...fine, vehicle: car });
    expect([status, trips]).toEqual([200, ['BatchGetItemCommand', 'TransactWriteItemsCommand']]);
  });
});
