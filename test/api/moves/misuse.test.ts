import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Citizen,
  type MovesTown,
  movesTown,
  personOf,
  place,
  strangersCar,
  type Who,
} from '../../fixtures/moves-town.js';
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
const reason = '照片里的车没有挡住任何出入口。';

/** Asks, is contested through the link, and gives the task of the officer who looks at it. */
async function contested(who: Citizen = 'asker') {
  const moveId = await here.asked(who);
  await here.post(undefined, await here.linkOf(), { answer: 'not_me', denial: 'not_blocking' });
  return { moveId, taskId: `contest-${moveId}` };
}
const review = (taskId: string, misuse = true, who: Who = 'accident_officer') =>
  here.post(who, `/moves/staff/tasks/${taskId}/review`, { misuse, reason });
/** On a day of its own, so that no limit of a day is met. */
async function misuse(n: number) {
  here.clock.at = new Date(Date.UTC(2026, n, 5, 2));
  const { taskId } = await contested();
  const { status } = await review(taskId);
  if (status !== 200) throw new Error(`review ${status}`);
}

describe('a request that its owner contests', () => {
  it('is told its asker at once, and an officer looks at it', async () => {
    const { moveId, taskId } = await contested();
    expect(await here.view(moveId)).toMatchObject({
      state: 'contested',
      contest: 'open',
      mayCallPolice: true,
      answer: { denial: 'not_blocking' },
    });
    expect((await here.told('moves.move_changed')).map(({ change }) => change)).toEqual(['contested']);
    const { body } = await here.get('accident_officer', `/moves/staff/tasks/${taskId}`);
    expect(body).toMatchObject({ kind: 'contest', plate: strangersCar, place, misuses: [] });
  });
  it('counts against nobody where the officer finds nothing wrong', async () => {
    const { moveId, taskId } = await contested();
    expect((await review(taskId, false)).status).toBe(200);
    expect((await here.view(moveId)).contest).toBe('no_misuse');
    expect((await here.get('asker', '/moves/standing')).body.misuses).toEqual([]);
    expect(await here.told('moves.move_changed')).toContainEqual(
      expect.objectContaining({ change: 'no_misuse', reason }),
    );
  });
  it('is found once, even after it has ended', async () => {
    const { moveId, taskId } = await contested();
    await here.post('asker', `/moves/${moveId}/end`, { how: 'given_up' });
    expect((await review(taskId)).status).toBe(200);
    expect((await review(taskId, false)).body.code).toBe('moves.task_done');
    expect((await here.get('asker', '/moves/standing')).body.misuses).toMatchObject([{ moveId, reason }]);
  });
});

describe('three confirmed misuses', () => {
  it('bar for twelve months, with the reason, and never from an emergency', async () => {
    await misuse(0);
    await misuse(1);
    expect((await here.get('asker', '/moves/standing')).body.bar).toBeUndefined();
    await misuse(2);
    const { bar, misuses } = (await here.get('asker', '/moves/standing')).body;
    expect([bar.until, misuses.length]).toEqual(['2027-03-04T16:00:00.000Z', 3]);
    expect(await here.told('moves.bar_changed')).toMatchObject([{ change: 'barred', until: bar.until, reason }]);
    const refused = await here.ask('asker');
    expect([refused.status, refused.body.code, refused.body.retryAt]).toEqual([403, 'moves.barred', bar.until]);
    expect(refused.body.detail).toMatch(/122.*110/);
    const before = (await here.told('moves.owner_asked')).length;
    here.pass(10);
    expect((await here.ask('asker', { emergency: true })).body.state).toBe('police');
    expect(await here.told('moves.owner_asked')).toHaveLength(before);
    here.clock.at = new Date('2027-03-04T16:00:00.000Z');
    expect((await here.ask('asker')).status).toBe(201);
  });
  it('are forgotten once they count no more, and so is a bar that is over', async () => {
    for (let n = 0; n < 3; n++) await misuse(n);
    here.clock.at = new Date('2027-03-04T15:59:59.999Z');
    await here.forget();
    expect(await here.fileOf('asker')).toMatchObject({ misuses: [{}], bar: {} });
    here.clock.at = new Date('2027-03-05T16:00:00.000Z');
    await here.forget();
    const left = await here.fileOf('asker');
    expect([left?.misuses, left?.bar]).toEqual([[], undefined]);
  });
  it('bar nobody where the first is older than a year', async () => {
    await misuse(0);
    await misuse(1);
    await misuse(13);
    expect((await here.get('asker', '/moves/standing')).body).toMatchObject({ misuses: [{}, {}] });
    expect(await here.told('moves.bar_changed')).toEqual([]);
  });
});

describe('an appeal against a bar', () => {
  const words = '三次都是真的被堵住了，请看照片。';
  const appeal = (who: Citizen = 'asker', text = words) => here.post(who, '/moves/appeals', { text });
  const tasks = async () => (await here.get('supervisor', '/moves/staff/tasks?kind=appeal')).body.items;
  const answer = (taskId: string, lift: boolean, who: Who = 'supervisor') =>
    here.post(who, `/moves/staff/tasks/${taskId}/appeal-answer`, { lift, reason: '复核照片后决定。' });
  beforeEach(async () => {
    for (let n = 0; n < 3; n++) await misuse(n);
  });

  it('lifts it with what it rests on', async () => {
    expect((await appeal()).status).toBe(201);
    const [{ taskId }] = await tasks();
    const { body } = await here.get('supervisor', `/moves/staff/tasks/${taskId}`);
    expect(body).toMatchObject({ appeal: words, misuses: [{ reason }, { reason }, { reason }] });
    expect((await answer(taskId, true)).status).toBe(200);
    here.pass(10);
    expect((await here.ask('asker')).status).toBe(201);
    here.pass(1);
    expect((await here.told('moves.bar_changed')).map(({ change }) => change).sort()).toEqual(['barred', 'lifted']);
  });
  it('keeps it with a reason, and is heard once', async () => {
    await appeal();
    expect((await appeal()).body.code).toBe('moves.appealed_before');
    const [{ taskId }] = await tasks();
    await answer(taskId, false);
    expect((await here.get('asker', '/moves/standing')).body.bar.appeal).toMatchObject({
      state: 'kept',
      reason: '复核照片后决定。',
    });
    expect((await appeal()).body.code).toBe('moves.appealed_before');
    expect((await answer(taskId, true)).body.code).toBe('moves.task_done');
  });
  it('is sealed, and answered by no officer on whose finding the bar rests', async () => {
    await appeal();
    const [{ taskId }] = await tasks();
    expect(JSON.stringify((await here.find({ tasks: [taskId] })).tasks)).not.toContain(words);
    const own = await here.deps.store.perform<null, never>(
      { actor: 'test', operation: 'own', key: 'own-finding-1', hash: '1' },
      { persons: [(await here.fileOf('asker'))?.personId as never] },
      ({ persons: [person] }) => {
        if (!person) throw new Error('No person');
        const misuses = person.misuses.map((one) => ({ ...one, officerId: 'officer-supervisor' }));
        return { ok: true, value: { persons: [{ ...person, version: person.version + 1, misuses }], answer: null } };
      },
    );
    expect(own.ok).toBe(true);
    expect((await answer(taskId, true)).body.code).toBe('moves.own_finding');
    expect((await answer(taskId, true, 'legal_reviewer')).status).toBe(200);
  });
  it('waits for nobody, and keeps no word, once he who made it deleted himself', async () => {
    await appeal();
    const [{ taskId }] = await tasks();
    await here.follow(here.event('identity.person_deleted', { personId: personOf('asker'), revision: 9 }));
    expect(await tasks()).toEqual([]);
    const [task] = (await here.find({ tasks: [taskId] })).tasks;
    expect(task).toMatchObject({ kind: 'appeal', done: { outcome: 'dropped' } });
    expect(task).not.toHaveProperty('appeal');
    expect((await answer(taskId, true)).status).toBe(404);
  });
  it('is his heir’s where he was merged into another', async () => {
    await appeal();
    await here.follow(
      here.event('identity.persons_merged', { personId: personOf('asker'), into: personOf('other'), revision: 9 }),
    );
    const [{ taskId }] = await tasks();
    expect((await here.get('supervisor', `/moves/staff/tasks/${taskId}`)).body).toMatchObject({ appeal: words });
    expect((await answer(taskId, true)).status).toBe(200);
  });
  it('is for whoever is barred', async () => {
    expect((await appeal('other')).body.code).toBe('moves.not_barred');
    expect((await appeal('asker', '冤')).status).toBe(400);
  });
});
