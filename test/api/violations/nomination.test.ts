import { RecordId } from '@yilu/contracts';
import { addDays, dayOf } from '@yilu/kernel';
import { lapseNamings } from '@yilu/violations/use-cases/lapse-namings';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Store, startStore } from '../../fixtures/store.js';
import { car, eventAt, personChanged, personOf, vehicleOf } from '../../fixtures/violations-people.js';
import { recordOf, type ViolationsTown, violationsTown } from '../../fixtures/violations-town.js';

const began = new Date('2026-11-20T02:00:00Z');
const fine = { expected: { outcome: 'fine', fen: 150_00, points: 6 }, factsConfirmed: true, electronicService: true };
let now = began;
let store: Store;
let here: ViolationsTown;
let count = 0;
let recordId: Awaited<ReturnType<ViolationsTown['publish']>>['recordId'];

beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  count += 1;
  now = began;
  here = await violationsTown(await store.table(`naming${count}`, { now: () => now }));
  recordId = (await here.publish()).recordId;
});

const driverId = personOf('driver');
const path = (rest = '') => `/violations/records/${recordId}/nomination${rest}`;
const name = (who: 'owner' | 'driver' | 'stranger' = 'owner', whom = driverId) =>
  here.post(who, path(), { driverId: whom });
const answer = (said: 'accept' | 'decline', who: 'driver' | 'owner' | 'other' = 'driver') =>
  here.post(who, path('/answer'), { answer: said });
const record = async () => (await here.find({ records: [recordId] })).records[0] ?? expect.fail();
const driver = async () => (await here.find({ drivers: [driverId] })).drivers[0];
const decide = (who: 'owner' | 'driver') => here.post(who, `/violations/records/${recordId}/decision`, fine);

describe('who drove', () => {
  it('is said by the owner and asked of the driver, and puts the points on whoever says that he drove', async () => {
    expect((await name()).body).toEqual({ recordId, version: 2 });
    expect(await here.told('violations.driver_named')).toMatchObject([
      { recordId, personId: driverId, provider: 'alipay', answerBy: addDays(dayOf(began), 7) },
    ]);
    const waiting = await decide('owner');
    expect(waiting.body.fields.map((one: { path: string }) => one.path)).toEqual(['driver_asked']);
    expect((await answer('accept')).status).toBe(200);
    expect(await here.told('violations.nomination_answered')).toMatchObject([
      { personId: personOf('owner'), provider: 'wechat', answer: 'accepted' },
    ]);
    const his = await decide('owner');
    expect(his.body.fields.map((one: { path: string }) => one.path)).toEqual(['driver_accepted']);
    expect((await decide('driver')).status).toBe(200);
    const { drivers } = await here.find({ drivers: [driverId, personOf('owner')] });
    expect(drivers.map(({ personId, points, named }) => [personId, points.length, named])).toEqual([[driverId, 1, []]]);
    expect((await record()).steps.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['driver_named', 'driver_accepted', 'decided']),
    );
  });

  it('goes back to the owner where the driver did not drive, and he is not asked again', async () => {
    await name();
    expect((await answer('decline')).status).toBe(200);
    const again = await name();
    expect([again.status, again.body.fields.map((one: { path: string }) => one.path)]).toEqual([
      409,
      ['driver_declined'],
    ]);
    expect((await decide('owner')).status).toBe(200);
  });

  it('is asked of a driver however many records wait for him, and each goes back by itself', async () => {
    const ids = Array.from({ length: 101 }, (_, n) => RecordId.parse(`3302039${String(n).padStart(5, '0')}`));
    const naming = {
      driverId,
      provider: 'alipay',
      maskedDriver: '李*',
      state: 'offered',
      offeredOn: '2026-11-20',
    } as const;
    const records = ids.map((one) => recordOf(began, { recordId: one, namings: [naming] }));
    for (const some of [records.slice(0, 60), records.slice(60)]) await here.put({ records: some });
    const file = { personId: driverId, version: 1, points: [], priors: [], taken: [] };
    await here.put({ drivers: [{ ...file, named: ids, namedUntil: '2026-11-27' }] });
    expect((await here.get('driver', '/violations/as-driver')).body.named).toHaveLength(101);
    now = new Date('2026-11-28T02:00:00Z');
    expect(await lapseNamings(here.deps)(new Date('2026-11-28T03:00:00Z'))).toBe(101);
    expect(await driver()).toMatchObject({ named: [] });
  });

  it('is asked five times at most, also where the owner took it back each time', async () => {
    for (let times = 0; times < 5; times++) {
      expect((await name()).status).toBe(200);
      expect((await here.call('DELETE', 'owner', path())).status).toBe(200);
    }
    const again = await name();
    expect([again.status, again.body.fields[0].path]).toEqual([409, 'named_too_often']);
  });

  it.each(['asked', 'agreed'])(
    'is the owner’s matter again once a driver who was %s has gone for good',
    async (was) => {
      await name();
      if (was === 'agreed') await answer('accept');
      await here.follow(eventAt(now, 'identity.person_deleted', { personId: driverId, revision: 9 }));
      expect((await record()).namings).toMatchObject([{ driverId, state: 'lapsed' }]);
      expect((await here.told('violations.nomination_answered')).map((one) => one.answer)).toContain('lapsed');
      expect((await decide('owner')).status).toBe(200);
    },
  );

  it('ends in silence where the record was erased meanwhile', async () => {
    await name();
    const asked = await record();
    await here.put({ records: [{ ...asked, version: asked.version + 1, status: 'erased' }] });
    now = new Date('2026-11-28T02:00:00Z');
    await lapseNamings(here.deps)(new Date('2026-11-28T03:00:00Z'));
    expect((await driver())?.named).toEqual([]);
    expect(await here.told('violations.nomination_answered')).toEqual([]);
  });

  it('goes back by itself after seven days, and the owner hears of it once', async () => {
    await name();
    now = new Date('2026-11-28T02:00:00Z');
    expect((await answer('accept')).body.code).toBe('violations.naming_ended');
    const lapse = lapseNamings(here.deps);
    const until = new Date('2026-11-28T03:00:00Z');
    expect([await lapse(until), await lapse(until)]).toEqual([1, 0]);
    expect((await record()).namings).toMatchObject([{ driverId, state: 'lapsed' }]);
    expect((await driver())?.named).toEqual([]);
    expect(await here.told('violations.nomination_answered')).toMatchObject([{ answer: 'lapsed' }]);
    expect((await name()).status).toBe(200);
  });

  it('stays open on its seventh day', async () => {
    await name();
    now = new Date('2026-11-27T15:59:59Z');
    expect(await lapseNamings(here.deps)(new Date('2026-11-27T17:00:00Z'))).toBe(0);
    expect((await answer('accept')).status).toBe(200);
  });

  it('is taken back by the owner while nobody has answered, and by nobody else', async () => {
    await name();
    for (const who of ['driver', 'other', 'stranger'] as const)
      expect((await here.call('DELETE', who, path())).status).toBe(404);
    expect((await here.call('DELETE', 'owner', path())).status).toBe(200);
    expect((await record()).namings).toMatchObject([{ state: 'withdrawn' }]);
    expect((await driver())?.named).toEqual([]);
    expect(await here.told('violations.naming_withdrawn')).toMatchObject([{ personId: driverId, recordId }]);
    const ended = [await here.call('DELETE', 'owner', path()), await answer('accept')];
    expect(ended.map(({ status, body }) => [status, body.code])).toEqual([
      [409, 'violations.naming_ended'],
      [409, 'violations.naming_ended'],
    ]);
    expect((await name()).status).toBe(200);
  });

  it('is refused with every reason at once', async () => {
    const bound = await vehicleOf('driver', { ...car, relation: 'driver' });
    await here.follow(
      await personChanged('driver', now, {
        revision: 2,
        verified: false,
        vehicles: [bound],
        licence: { classes: ['D'], validUntil: '2099-12-31', firstLicensedOn: '2015-03-10', standing: 'normal' },
      }),
    );
    const { status, body } = await name('driver');
    expect([status, body.code]).toEqual([409, 'violations.naming_refused']);
    expect(body.fields.map((one: { path: string }) => one.path)).toEqual(['not_the_owner', 'driver_unverified']);
    for (const { message } of body.fields) expect(message).toMatch(/《.*》.*\n[A-Z]/);
  });

  it('is only a driver who bound this vehicle, and not the owner himself', async () => {
    expect((await name('owner', personOf('other'))).body.code).toBe('violations.driver_not_bound');
    const self = await name('owner', personOf('owner'));
    expect(self.body.fields.map((one: { path: string }) => one.path)).toContain('driver_is_owner');
  });

  it('is nothing that a stranger learns of', async () => {
    expect((await name('stranger')).status).toBe(404);
    expect((await answer('accept', 'other')).status).toBe(404);
    expect((await here.post(undefined, path(), { driverId })).status).toBe(401);
    expect((await here.post('owner', path(), { driverId, plate: 'x' })).status).toBe(400);
  });

  it('waits for an officer where points look traded: three cars of others for one driver', async () => {
    const scored = (n: number) => ({ recordId: `33020300010${n}`, takenOn: '2026-10-01', driverId, points: 3 });
    const taken = [1, 2, 3].map((n) => ({ ...scored(n), vehicleId: `v${n}`, ownerId: `o${n}` }));
    const file = { personId: driverId, version: 1, points: [], priors: [], named: [], taken, pausedOn: '2026-10-02' };
    await here.put({ drivers: [file] });
    const { body } = await name();
    expect(body.fields.map((one: { path: string }) => one.path)).toEqual(['paused_for_check']);
  });

  it('pauses by itself with the third car', async () => {
    const taken = [1, 2].map((n) => ({
      recordId: `33020300010${n}`,
      takenOn: '2026-10-01',
      driverId,
      points: 3,
      vehicleId: `v${n}`,
      ownerId: `o${n}`,
    }));
    await here.put({ drivers: [{ personId: driverId, version: 1, points: [], priors: [], named: [], taken }] });
    expect((await driver())?.pausedOn).toBeUndefined();
    expect((await decide('driver')).status).toBe(200);
    expect((await driver())?.pausedOn).toBe(dayOf(now));

    const watch = '/violations/staff/naming-watch';
    expect((await here.get('admin', watch)).body.code).toBe('violations.role_missing');
    expect((await here.get('legal_reviewer', `${watch}?subject=vehicle`)).body.items).toEqual([]);
    const { body } = await here.get('legal_reviewer', watch);
    expect(body.items).toMatchObject([
      {
        driverId,
        pausedOn: dayOf(now),
        alerts: [{ kind: 'vehiclesPerDriver', count: 3 }, { kind: 'ownersPerDriver' }],
      },
    ]);
    const clear = (who: 'supervisor' | 'auditor', version: number) =>
      here.post(who, `${watch}/clearances`, { subject: 'driver', driverId, version, reason: '核实为代驾公司员工' });
    expect((await clear('auditor', 3)).status).toBe(403);
    expect((await clear('supervisor', 1)).body.code).toBe('violations.record_changed');
    expect((await clear('supervisor', body.items[0].version)).status).toBe(200);
    expect((await driver())?.pausedOn).toBeUndefined();
    expect((await here.get('supervisor', watch)).body.items).toEqual([]);
    expect((await clear('supervisor', 1)).status).toBe(404);
    expect((await here.told('staff.acted')).map(({ act }) => act)).toContain('naming_watch_cleared');
  });
});

describe('the term to handle a record', () => {
  const extend = (who: 'owner' | 'driver' | 'stranger' = 'owner') =>
    here.post(who, `/violations/records/${recordId}/extension`, { reason: '在外地住院，十二月出院' });

  it('is put off by three months, once, on application before it ends', async () => {
    const before = await record();
    expect((await extend()).body).toEqual({ recordId, version: 2 });
    const after = await record();
    expect([before.handleBy?.on, after.handleBy?.on]).toEqual(['2026-12-21', '2027-03-21']);
    expect([after.extended, after.steps.at(-1)?.what]).toEqual([true, 'extended']);
    expect(JSON.stringify(after)).not.toContain('住院');
    expect((await extend()).body.code).toBe('violations.extended_already');
  });

  it('is not put off once it is over, while a defence stops it, or by a stranger', async () => {
    expect((await extend('stranger')).status).toBe(404);
    now = new Date('2026-12-22T02:00:00Z');
    expect((await extend()).body.code).toBe('violations.term_over');
    now = began;
    const open = await record();
    const defence = { defenceId: '7d9c5d74-9b5b-4e33-8c77-b03b5b2d8e33' as never, state: 'received' as const };
    await here.put({ records: [{ ...open, version: open.version + 1, defence }] });
    expect((await extend()).body.code).toBe('violations.term_over');
    const { defence: _none, ...calm } = { ...open, version: open.version + 2 };
    await here.put({ records: [calm] });
    await decide('owner');
    expect((await extend()).body.code).toBe('violations.record_closed');
  });
});
