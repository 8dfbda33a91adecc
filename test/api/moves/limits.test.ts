import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type MovesTown, movesTown, strangersCar } from '../../fixtures/moves-town.js';
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
const plateOf = (n: number) => `浙B${String(10_000 + n)}`;
const at = (instant: string) => {
  here.clock.at = new Date(instant);
};

describe('how often somebody may ask', () => {
  it('is three times a day: the fourth waits for midnight in Shanghai, to the second', async () => {
    for (let n = 0; n < 3; n++) await here.asked('asker', { plate: plateOf(n) });
    const refused = await here.ask('asker', { plate: plateOf(3) });
    expect([refused.status, refused.body.code, refused.body.retryAt]).toEqual([
      429,
      'moves.day_limit',
      '2026-11-20T16:00:00.000Z',
    ]);
    expect(refused.body.detail).toMatch(/122.*110/);
    expect((await here.get('asker', '/moves/standing')).body).toMatchObject({
      leftToday: 0,
      leftThisMonth: 2,
      nextAt: '2026-11-20T16:00:00.000Z',
    });
    at('2026-11-20T15:59:59.999Z');
    expect((await here.ask('asker', { plate: plateOf(3) })).status).toBe(429);
    at('2026-11-20T16:00:00.000Z');
    expect((await here.ask('asker', { plate: plateOf(3) })).status).toBe(201);
  });

  it('is five times a calendar month: the sixth reads the date on which it begins anew', async () => {
    for (let n = 0; n < 5; n++) {
      at(`2026-11-${21 + n}T02:00:00.000Z`);
      await here.asked('asker', { plate: plateOf(n) });
    }
    at('2026-11-30T15:59:59.999Z');
    const sixth = await here.ask('asker', { plate: plateOf(5) });
    expect([sixth.status, sixth.body.code, sixth.body.retryAt]).toEqual([
      429,
      'moves.month_limit',
      '2026-11-30T16:00:00.000Z',
    ]);
    at('2026-11-30T16:00:00.000Z');
    expect((await here.ask('asker', { plate: plateOf(5) })).status).toBe(201);
    expect((await here.get('asker', '/moves/standing')).body).toMatchObject({ leftToday: 2, leftThisMonth: 4 });
  });

  it('is counted for each person by himself, and not by what was refused', async () => {
    for (let n = 0; n < 3; n++) await here.asked('asker', { plate: plateOf(n) });
    await here.ask('asker', { plate: plateOf(3) });
    expect((await here.ask('other', { plate: plateOf(4) })).status).toBe(201);
    expect((await here.get('asker', '/moves/standing')).body.leftThisMonth).toBe(2);
  });

  it('lets nobody past who asks four times at once', async () => {
    const wishes = await Promise.all([0, 1, 2, 3, 4].map((n) => here.wish('asker', { plate: plateOf(n) })));
    const outcomes = await Promise.all(wishes.map((wish) => here.post('asker', '/moves', wish)));
    expect(outcomes.filter(({ status }) => status === 201).length).toBeLessThanOrEqual(3);
    expect((await here.fileOf('asker'))?.asked.length).toBe(outcomes.filter(({ status }) => status === 201).length);
  });
});

describe('one plate', () => {
  it('is asked for again after ten minutes, whoever asks', async () => {
    await here.asked();
    here.pass(9, 59, 999);
    const refused = await here.ask('other', { plate: strangersCar });
    expect([refused.status, refused.body.code, refused.body.retryAt]).toEqual([
      429,
      'moves.plate_asked',
      '2026-11-20T02:10:00.000Z',
    ]);
    here.pass(0, 0, 1);
    expect((await here.ask('other', { plate: strangersCar })).status).toBe(201);
  });
  it('is told from one that looks the same and is of another kind', async () => {
    await here.asked();
    expect((await here.ask('other', { plate: strangersCar, plateKind: '01' })).status).toBe(201);
  });
});

describe('an emergency', () => {
  it('is held back by no number, counts for none, and is with the police at once beside the owner', async () => {
    for (let n = 0; n < 3; n++) await here.asked('asker', { plate: plateOf(n) });
    const moveId = await here.asked('asker', { plate: plateOf(0), emergency: true });
    expect(await here.view(moveId)).toMatchObject({ state: 'police', emergency: true, police: { why: 'emergency' } });
    expect((await here.get('asker', '/moves/standing')).body.leftThisMonth).toBe(2);
    await here.asked('other', { plate: '浙B00009' });
    const { items } = (await here.get('desk_operator', '/moves/staff/tasks?kind=police')).body;
    expect(items[0]).toMatchObject({ emergency: true, plate: plateOf(0) });
  });
  it('waits for no register', async () => {
    here.register.down = true;
    const moveId = await here.asked('asker', { emergency: true });
    expect(await here.view(moveId)).toMatchObject({ state: 'police', told: [] });
  });
  it('rings nobody up whom somebody asked within ten minutes: the police have it alone', async () => {
    await here.asked();
    const moveId = await here.asked('other', { plate: strangersCar, emergency: true });
    expect(await here.view(moveId, 'other')).toMatchObject({ state: 'police', told: [] });
    expect(await here.told('moves.owner_asked')).toHaveLength(1);
    here.pass(10);
    await here.asked('other', { plate: strangersCar, emergency: true });
    expect(await here.told('moves.owner_asked')).toHaveLength(2);
  });
  it('is told the owner too, where a way leads to him', async () => {
    const moveId = await here.asked('asker', { emergency: true });
    expect((await here.view(moveId)).told).toMatchObject([{ by: 'sms' }]);
  });
});
