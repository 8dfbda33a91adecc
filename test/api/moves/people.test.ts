import type { DomainEvent } from '@yilu/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { everything } from '../../faults/snapshot.js';
import { type Citizen, garageCar, type MovesTown, movesTown, personOf, place } from '../../fixtures/moves-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
let here: MovesTown;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  here = await movesTown(store);
});
const merged = (who: Citizen, into: Citizen): DomainEvent =>
  here.event('identity.persons_merged', { personId: personOf(who), into: personOf(into), revision: 9 });
const deleted = (who: Citizen): DomainEvent =>
  here.event('identity.person_deleted', { personId: personOf(who), revision: 9 });
/** What lies in the table but receipts and the outbox. */
const files = async () =>
  (await everything(here.table)).filter(({ pk }) => !/^(RECEIPT|OUTBOX)#/.test(pk)).map((item) => JSON.stringify(item));

describe('what identity tells of a garage', () => {
  it('is followed in its order: whoever no longer holds the car is not told', async () => {
    await here.follow(await here.person('driver', { revision: 3, vehicles: [] }));
    await here.follow(await here.person('driver', { revision: 2 }));
    await here.asked('asker', { plate: garageCar });
    expect((await here.told('moves.owner_asked'))[0]?.holders).toEqual([personOf('owner')]);
  });
  it('ends with the day of a consent', async () => {
    here.clock.at = new Date('2027-01-01T02:00:00.000Z');
    await here.asked('asker', { plate: garageCar });
    expect((await here.told('moves.owner_asked'))[0]?.holders).toEqual([personOf('owner')]);
  });
});

describe('a person who was merged into another', () => {
  it('leaves him his requests, and everything that counts against him', async () => {
    const moveId = await here.asked();
    const event = merged('asker', 'other');
    await here.follow(event);
    await here.follow(event);
    expect(await here.view(moveId, 'other')).toMatchObject({ moveId, state: 'waiting' });
    expect((await here.get('asker', `/moves/${moveId}`)).status).toBe(404);
    expect((await here.get('other', '/moves')).body.items).toHaveLength(1);
    expect((await here.get('other', '/moves/standing')).body.leftToday).toBe(2);
    expect((await here.ask('asker')).body.code).not.toBe('moves.not_found');
  });
  it('leaves him what he was asked for his car, once', async () => {
    const moveId = await here.asked('asker', { plate: garageCar });
    await here.follow(merged('driver', 'owner'));
    expect((await here.get('owner', '/moves/addressed')).body.items).toHaveLength(1);
    expect((await here.moveOf(moveId)).holders).toEqual([personOf('owner')]);
    expect((await here.get('driver', '/moves/addressed')).body.items).toEqual([]);
  });
});

describe('a person who deleted himself', () => {
  it('ends what he asked for, drops its task, and is nowhere any more', async () => {
    const moveId = await here.asked();
    here.pass(20);
    await here.watch();
    await here.follow(deleted('asker'));
    expect(await here.moveOf(moveId)).toMatchObject({ state: 'ended', ended: { how: 'asker_gone' } });
    expect((await here.get('desk_operator', '/moves/staff/tasks?kind=police')).body.items).toEqual([]);
    const traces = (await files()).filter((file) => file.includes(personOf('asker')));
    // He is known to be gone, and his photograph ends with its request.
    expect(traces.every((file) => /"pk":"(PERSON|PHOTO|MOVE)#/.test(file))).toBe(true);
    expect((await here.ask('asker')).body.code).not.toBe('moves.day_limit');
  });
  it('is told of no request any more, while the others still are', async () => {
    const moveId = await here.asked('asker', { plate: garageCar });
    await here.follow(deleted('owner'));
    expect((await here.moveOf(moveId)).holders).toEqual([personOf('driver')]);
    expect((await here.get('driver', '/moves/addressed')).body.items).toHaveLength(1);
    here.pass(11);
    await here.asked('other', { plate: garageCar });
    expect((await here.told('moves.owner_asked')).at(-1)?.holders).toEqual([personOf('driver')]);
  });
});

describe('an export', () => {
  it('holds everything of its person and nothing of anybody else', async () => {
    const moveId = await here.asked('asker', { plate: garageCar });
    const { body, text } = await here.get('asker', '/moves/export');
    expect(body.records.map(({ kind }: { kind: string }) => kind)).toEqual(['person', 'move']);
    expect(text).toContain(moveId);
    expect(text).not.toContain(personOf('owner'));
    const owners = await here.get('owner', '/moves/export');
    expect(owners.body.records.map(({ kind }: { kind: string }) => kind)).toEqual(['person', 'addressed']);
    expect(owners.text).toContain(place);
    expect(owners.text).not.toContain(personOf('asker'));
  });
});

describe('half a year later', () => {
  it('the store forgets requests, tasks, photographs and who was told: 180 days, to the second', async () => {
    await here.asked('asker', { plate: garageCar });
    await here.asked('other', { plate: '浙B00001' });
    const until = Math.ceil((here.clock.at.getTime() + 180 * 86_400_000) / 1000);
    const kept = (await everything(here.table)).filter(({ pk }) => /^(MOVE|TASK|PHOTO)#/.test(pk));
    expect(kept.length).toBeGreaterThanOrEqual(6);
    expect(kept.map((item) => item['expiresAt'])).toEqual(kept.map(() => until));
  });
  it('a person’s own file forgets when he asked, and nothing a second before', async () => {
    const moveId = await here.asked();
    here.clock.at = new Date(here.clock.at.getTime() + 180 * 86_400_000 - 1);
    expect(await here.forget()).toBe(0);
    expect((await here.fileOf('asker'))?.asked).toMatchObject([{ moveId }]);
    here.pass(0, 0, 1);
    expect(await here.forget()).toBe(1);
    expect((await here.fileOf('asker'))?.asked).toEqual([]);
    expect(await here.forget()).toBe(0);
  });
  it('a photograph that nothing was asked with is forgotten within a day', async () => {
    await here.photographed('asker');
    const [waiting] = (await everything(here.table)).filter(({ pk }) => pk.startsWith('PHOTO#'));
    expect(waiting?.['expiresAt']).toBe(Math.ceil((here.clock.at.getTime() + 86_400_000) / 1000));
  });
});
