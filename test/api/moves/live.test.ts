import { ningboMoveLimits } from '@yilu/law/feedback/move-limits';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { garageCar, type MovesTown, movesTown, place, strangersCar } from '../../fixtures/moves-town.js';
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
const changes = async () => (await here.told('moves.move_changed')).map(({ change }) => change);
const policeTasks = async () => (await here.get('desk_operator', '/moves/staff/tasks?kind=police')).body.items;

describe('urging', () => {
  it('is possible exactly ten minutes after the owner was told, and not a millisecond before', async () => {
    const moveId = await here.asked();
    expect(await here.view(moveId)).toMatchObject({
      urge: { enabled: false, from: '2026-11-20T02:10:00.000Z', left: 2 },
    });
    here.pass(9, 59, 999);
    const early = await here.post('asker', `/moves/${moveId}/urge`);
    expect([early.status, early.body.code, early.body.retryAt]).toEqual([
      409,
      'moves.urge_too_early',
      '2026-11-20T02:10:00.000Z',
    ]);
    expect((await here.view(moveId)).urge.enabled).toBe(false);
    here.pass(0, 0, 1);
    expect((await here.view(moveId)).urge.enabled).toBe(true);
    expect((await here.post('asker', `/moves/${moveId}/urge`)).status).toBe(200);
    expect((await here.told('moves.owner_asked')).map(({ round, relay }) => [round, relay?.by])).toEqual([
      [1, ['sms']],
      [2, ['sms', 'voice']],
    ]);
    expect((await here.view(moveId)).told.map(({ by }: { by: string }) => by)).toEqual(['sms', 'sms', 'voice']);
  });

  it('is possible twice at most, and tells nobody twice for one press', async () => {
    here = await movesTown(store, { limits: { ...ningboMoveLimits, policeAfterMinutes: 60, silencesBeforePolice: 9 } });
    const moveId = await here.asked();
    for (let times = 0; times < 2; times++) {
      here.pass(10);
      const key = `urge-${times}-000`;
      for (let sent = 0; sent < 2; sent++)
        expect((await here.post('asker', `/moves/${moveId}/urge`, {}, key)).status).toBe(200);
    }
    here.pass(10);
    expect((await here.post('asker', `/moves/${moveId}/urge`)).body.code).toBe('moves.urged_enough');
    expect(await here.told('moves.owner_asked')).toHaveLength(3);
    expect((await here.view(moveId)).urge).toEqual({ enabled: false, left: 0 });
  });

  it('waits for the end of what the owner promised', async () => {
    const moveId = await here.asked('asker', { plate: garageCar });
    here.pass(2);
    await here.post('owner', `/moves/addressed/${moveId}/answer`, { answer: 'coming', minutes: 12 });
    expect((await here.view(moveId)).urge.from).toBe('2026-11-20T02:14:00.000Z');
  });
});

describe('silence', () => {
  it('is told its asker once at ten minutes, and the police have it at twenty', async () => {
    const moveId = await here.asked();
    here.pass(9, 59, 999);
    expect(await here.watch()).toBe(0);
    here.pass(0, 0, 1);
    await here.watch();
    await here.watch();
    expect(await changes()).toEqual(['silent']);
    here.pass(9, 59, 999);
    await here.watch();
    expect((await here.view(moveId)).state).toBe('waiting');
    here.pass(0, 0, 1);
    await here.watch();
    await here.watch();
    expect(await changes()).toEqual(['silent', 'to_police']);
    expect(await here.view(moveId)).toMatchObject({
      state: 'police',
      police: { why: 'time', unit: ningboMoveLimits.dutyUnit },
    });
    expect(await policeTasks()).toHaveLength(1);
  });

  it('a second time, after an urge, gives the police plate, photograph and place, and its asker sees who has it', async () => {
    const moveId = await here.asked();
    here.pass(10);
    await here.watch();
    await here.post('asker', `/moves/${moveId}/urge`);
    here.pass(9, 59, 999);
    await here.watch();
    expect(await policeTasks()).toEqual([]);
    here.pass(0, 0, 1);
    await here.watch();
    const [task] = await policeTasks();
    expect(task).toMatchObject({ plate: strangersCar, place, why: 'silence', emergency: false });
    const { body } = await here.get('accident_officer', `/moves/staff/tasks/${task.taskId}`);
    expect(body.move).toMatchObject({
      plate: strangersCar,
      place,
      photos: [{ url: expect.stringContaining('https://') }],
    });
    await here.post('accident_officer', `/moves/staff/tasks/${task.taskId}/taking`, { version: task.version });
    expect((await here.view(moveId)).police).toMatchObject({ unit: { zh: '海曙大队' }, taken: true });
  });

  it('of the second telling is enough where a city waits longer in all', async () => {
    here = await movesTown(store, { limits: { ...ningboMoveLimits, policeAfterMinutes: 60 } });
    const moveId = await here.asked();
    here.pass(15);
    await here.post('asker', `/moves/${moveId}/urge`);
    expect((await here.view(moveId)).policeFrom).toBe('2026-11-20T02:25:00.000Z');
    here.pass(10);
    await here.watch();
    expect(await here.view(moveId)).toMatchObject({ state: 'police', police: { why: 'silence' } });
  });

  it('of somebody who said that he comes is waited for as long as he said, and no longer', async () => {
    const moveId = await here.asked('asker', { plate: garageCar });
    here.pass(18);
    await here.post('owner', `/moves/addressed/${moveId}/answer`, { answer: 'coming', minutes: 5 });
    here.pass(4, 59, 999);
    await here.watch();
    expect((await here.view(moveId)).state).toBe('coming');
    here.pass(0, 0, 1);
    await here.watch();
    expect(await here.view(moveId)).toMatchObject({ state: 'police', police: { why: 'promise_broken' } });
  });

  it('of one request keeps no other waiting, whatever fails about it', async () => {
    await here.asked();
    await here.asked('other', { plate: garageCar });
    here.pass(20);
    expect(await here.watch()).toBe(2);
    expect(await policeTasks()).toHaveLength(2);
  });
});

describe('an owner who cannot be reached after all', () => {
  const tell = async (arrived: boolean, by: 'sms' | 'voice' = 'sms') => {
    const [asked] = await here.told('moves.owner_asked');
    if (!asked) throw new Error('Nobody was told');
    const { moveId, toldAt } = asked;
    await here.note(here.event('messages.owner_told', { moveId, by, toldAt, arrived }));
  };
  it('is a task for the police at once', async () => {
    const moveId = await here.asked();
    await tell(false);
    expect(await here.view(moveId)).toMatchObject({
      state: 'police',
      told: [{ arrived: false }],
      police: { why: 'not_reached' },
    });
    expect(await changes()).toEqual(['not_reached']);
  });
  it('is not meant by a message that arrived, which its asker sees', async () => {
    const moveId = await here.asked();
    await tell(true);
    await tell(true);
    expect(await here.view(moveId)).toMatchObject({ state: 'waiting', told: [{ by: 'sms', arrived: true }] });
    expect(await changes()).toEqual([]);
  });
});

describe('its asker', () => {
  it('ends it: the way is free, and a task that the police have is dropped with it', async () => {
    const moveId = await here.asked();
    here.pass(20);
    await here.watch();
    expect((await here.post('asker', `/moves/${moveId}/end`, { how: 'free' })).body.state).toBe('ended');
    expect(await policeTasks()).toEqual([]);
    expect((await here.view(moveId)).ended.how).toBe('free');
    expect((await here.post('asker', `/moves/${moveId}/end`, { how: 'free' })).body.code).toBe('moves.wrong_state');
  });
  it('calls the police where the owner’s word is not true, and not before his time is over', async () => {
    const moveId = await here.asked('asker', { plate: garageCar });
    const call = (why: string) => here.post('asker', `/moves/${moveId}/police`, { why });
    expect((await call('still_blocked')).body.code).toBe('moves.police_too_early');
    await here.post('owner', `/moves/addressed/${moveId}/answer`, { answer: 'moved' });
    expect((await here.view(moveId)).mayCallPolice).toBe(true);
    expect((await call('still_blocked')).body.state).toBe('police');
    expect((await call('still_blocked')).body.code).toBe('moves.wrong_state');
  });
  it('calls the police in an emergency at any time, and comes before everybody else', async () => {
    await here.asked('other', { plate: garageCar });
    const moveId = await here.asked();
    here.pass(20);
    await here.watch();
    expect((await here.post('asker', `/moves/${moveId}/police`, { why: 'emergency' })).status).toBe(200);
    expect((await policeTasks())[0]).toMatchObject({ plate: strangersCar, emergency: true });
  });
  it('hears nothing of what he did himself', async () => {
    const moveId = await here.asked();
    await here.post('asker', `/moves/${moveId}/police`, { why: 'emergency' });
    await here.post('asker', `/moves/${moveId}/end`, { how: 'given_up' });
    expect(await changes()).toEqual([]);
  });
  it('says nothing more, and the owner’s word stands after two hours', async () => {
    const moveId = await here.asked('asker', { plate: garageCar });
    await here.post('owner', `/moves/addressed/${moveId}/answer`, { answer: 'moved' });
    here.pass(119, 59, 999);
    await here.watch();
    expect((await here.view(moveId)).state).toBe('moved');
    here.pass(0, 0, 1);
    await here.watch();
    expect((await here.view(moveId)).ended.how).toBe('quiet');
  });
});
