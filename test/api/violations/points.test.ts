import { dayOf } from '@yilu/kernel';
import { officerRuling } from '@yilu/law/violations/leniency-override';
import { pointsOn } from '@yilu/law/violations/points-ledger';
import { unitOf } from '@yilu/violations/city/units';
import { newDecisionNumber } from '@yilu/violations/domain/decision-number';
import { changeDecision, revokeDecision } from '@yilu/violations/domain/revocation';
import { verifyCodeOf } from '@yilu/violations/domain/verify-code';
import { notePayment } from '@yilu/violations/use-cases/note-payment';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Store, startStore } from '../../fixtures/store.js';
import { car, eventAt, personOf } from '../../fixtures/violations-people.js';
import { type ViolationsTown, violationsTown } from '../../fixtures/violations-town.js';

const now = new Date('2026-11-20T02:00:00Z');
const later = new Date('2026-11-21T02:00:00Z');
const fine = { expected: { outcome: 'fine', fen: 150_00, points: 6 }, factsConfirmed: true, electronicService: true };
let store: Store;
let here: ViolationsTown;
let count = 0;
let recordId: Awaited<ReturnType<ViolationsTown['publish']>>['recordId'];
let number: string;

beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  count += 1;
  here = await violationsTown(await store.table(`points${count}`, { now: () => now }));
  recordId = (await here.publish()).recordId;
  number = (await here.post('owner', `/violations/records/${recordId}/decision`, fine)).body.number;
});

const wanted = () => ({
  records: [recordId],
  decisions: [number as never],
  vehicles: [car],
  drivers: [personOf('owner')],
  persons: [personOf('owner')],
});
const ledger = async () => (await here.get('owner', '/violations/points')).body.ledger;
const paid = (id: string) => ({
  ...eventAt(later, 'payments.obligation_settled', {
    obligationId: `F${number}`,
    kind: 'fine',
    reference: number,
    ownerId: personOf('owner'),
    by: 'wallet',
    amountFen: 150_00,
    settledAt: '2026-11-20T06:00:00.000Z',
  }),
  id,
});
const refunded = (id: string, reason: 'duplicate' | 'revoked', state: 'processing' | 'succeeded') => ({
  ...eventAt(later, 'payments.refund_changed', {
    refundId: 'r1',
    obligationId: `F${number}`,
    amountFen: 150_00,
    reason,
    state,
  }),
  id,
});

async function files() {
  const found = await here.find(wanted());
  const [record, decision, vehicle, driver, person] = [
    found.records[0],
    found.decisions[0],
    found.vehicles[0],
    found.drivers[0],
    found.persons[0],
  ];
  if (!record || !decision || !vehicle || !driver || !person) return expect.fail();
  return { record, decision, vehicle, driver, person };
}

describe('points', () => {
  it('are shown with what made them and the warning that was reached, as anybody recomputes them', async () => {
    const shown = await ledger();
    const { driver, person } = await files();
    const state = pointsOn(person.licence?.firstLicensedOn ?? '', driver.points, dayOf(now));
    expect(shown).toMatchObject({
      sum: state.sum,
      full: 12,
      warning: 6,
      cycle: { from: state.cycle.startsOn, until: state.cycle.endsOn },
      licence: 'normal',
      history: [{ kind: 'decided', before: 0, after: 6, decision: number, warning: 6 }],
    });
    expect(shown.sum).toBe(6);
  });

  it('cannot be taken off by study while a record of the own car is open, and the reason is told', async () => {
    expect((await ledger()).reductionRefused).toEqual([]);
    await here.publish({ recordId: '330203000007' as never });
    expect((await ledger()).reductionRefused).toMatchObject([{ zh: expect.stringContaining('未处理'), basis: {} }]);
  });

  it('are nothing where no licence is bound', async () => {
    const { person } = await files();
    const { licence: _none, ...bare } = person;
    await here.put({ persons: [{ ...bare, version: person.version + 1 }] });
    expect((await here.get('owner', '/violations/points')).body).toEqual({});
    expect((await here.get(undefined, '/violations/points')).status).toBe(401);
  });
});

describe('a fine that was paid', () => {
  it('settles its record and is known to the points, however often the news comes', async () => {
    const note = notePayment(here.deps);
    for (const event of [paid('e1'), paid('e1'), paid('e2')]) await note(event);
    const { record, decision, driver } = await files();
    expect([record.status, decision.standing]).toEqual(['settled', 'paid']);
    expect(record.steps.filter(({ what }) => what === 'paid')).toHaveLength(1);
    expect(driver.points.map(({ kind }) => kind)).toEqual(['decided', 'fine_paid']);
    expect((await ledger()).history[0]).toMatchObject({ kind: 'fine_paid', decision: number });
  });

  it('shows in the timeline once it went back, unless it was only a second charge', async () => {
    const note = notePayment(here.deps);
    for (const event of [refunded('e1', 'revoked', 'processing'), refunded('e2', 'duplicate', 'succeeded')])
      await note(event);
    expect((await files()).record.steps.map(({ what }) => what)).not.toContain('refunded');
    // The last one comes when its first receipt is long forgotten.
    for (const id of ['e3', 'e3', 'e4']) await note(refunded(id, 'revoked', 'succeeded'));
    expect((await files()).record.steps.filter(({ what }) => what === 'refunded')).toHaveLength(1);
  });

  it('dated by a bank to the midnight before its decision counts as paid with it', async () => {
    const event = paid('e1');
    await notePayment(here.deps)({ ...event, data: { ...event.data, settledAt: '2026-11-19T16:00:00.000Z' } });
    expect((await files()).driver.points.at(-1)).toMatchObject({ kind: 'fine_paid', at: now.toISOString() });
  });

  it('waits while two accounts of whoever paid become one, and is known to the one that stays', async () => {
    const { driver, person, decision } = await files();
    const heir = personOf('stranger');
    const { points } = driver;
    await here.put({
      persons: [{ ...person, version: person.version + 1, ended: true, into: heir, vehicles: [] }],
      drivers: [
        { ...driver, version: driver.version + 1, points: [] },
        { ...driver, personId: heir, version: 1, points },
      ],
    });
    const note = notePayment(here.deps);
    await expect(note(paid('e1'))).rejects.toThrow('changes hands');
    await here.put({ decisions: [{ ...decision, version: decision.version + 1, personId: heir }] });
    await note(paid('e1'));
    const [his] = (await here.find({ drivers: [heir] })).drivers;
    expect(his?.points.map(({ kind }) => kind)).toEqual(['decided', 'fine_paid']);
  });

  it('leaves what is not of this context alone, and brings back what nobody decided', async () => {
    const note = notePayment(here.deps);
    const exam = paid('e1');
    await note({ ...exam, data: { ...exam.data, obligationId: 'E1' } });
    const unknown = { ...exam, data: { ...exam.data, obligationId: 'F3302031999999999' } };
    await expect(note(unknown)).rejects.toThrow('nobody decided');
  });
});

describe('a decision that is taken back', () => {
  const revoke = async () => {
    const { record, decision, vehicle, driver } = await files();
    const next = revokeDecision({ record, decision, vehicle, driver }, '记录有误', later);
    await here.put(
      { records: [next.record], decisions: [next.decision], vehicles: [next.vehicle], drivers: [next.driver] },
      next.events,
    );
  };

  it('takes its points back, stands against nothing any more, and whoever holds the money hears of it', async () => {
    await revoke();
    const { decision, vehicle, driver, record, person } = await files();
    expect([decision.standing, decision.revoked?.reason]).toEqual(['revoked', '记录有误']);
    expect([vehicle.priors, vehicle.taken, driver.priors, driver.taken]).toEqual([[], [], [], []]);
    expect(record.steps.at(-1)?.what).toBe('revoked');
    expect(pointsOn(person.licence?.firstLicensedOn ?? '', driver.points, dayOf(later)).sum).toBe(0);
    expect(await here.told('violations.decision_revoked')).toMatchObject([{ number, obligationId: `F${number}` }]);
    expect((await here.get('owner', `/violations/decisions/${number}`)).body).toMatchObject({
      standing: 'revoked',
      remedies: [],
    });
  });

  it.each([
    ['paid before', [1, 0]],
    ['paid after', [0, 1]],
  ] as const)('stays taken back where it was %s', async (_, [before, after]) => {
    const note = notePayment(here.deps);
    if (before) await note(paid('e1'));
    await revoke();
    if (after) await note(paid('e1'));
    const { decision, driver, person } = await files();
    expect(decision.standing).toBe('revoked');
    expect(pointsOn(person.licence?.firstLicensedOn ?? '', driver.points, dayOf(later)).sum).toBe(0);
  });

  it('gives way to a milder one: less owed under a new number, fewer points under the first', async () => {
    const { record, decision, vehicle, driver, person } = await files();
    const ruling = officerRuling('red_light', { outcome: 'warning', reason: '情节轻微，予以警告', staffId: 'o1' });
    const unit = unitOf('ningbo', '330203');
    if (!ruling.ok || !unit) return expect.fail();
    const { random, sha256 } = here.deps;
    const next = changeDecision(
      { record, decision, vehicle, driver },
      {
        person,
        ruling: { ...ruling.value, points: ruling.value.points ?? 0 },
        unit,
        city: 'ningbo',
        at: later,
        officers: [{ officerId: 'o1', name: '王警官' }],
        reason: '申辩成立',
      },
      { number: newDecisionNumber(unit.code, 'simple', random), verifyCode: verifyCodeOf(random), sha256 },
    );
    await here.put(
      {
        records: [next.record],
        vehicles: [next.vehicle],
        drivers: [next.driver],
        decisions: [next.revoked, next.decision],
        codes: [next.code],
      },
      next.events,
    );
    const after = await files();
    expect(after.decision).toMatchObject({ standing: 'revoked', replacedBy: next.decision.number });
    expect(after.record).toMatchObject({ status: 'settled', decision: { number: next.decision.number, fen: 0 } });
    expect(pointsOn(person.licence?.firstLicensedOn ?? '', after.driver.points, dayOf(later)).sum).toBe(0);
    expect(after.driver.points.map(({ kind }) => kind)).toEqual(['decided', 'changed']);
    expect(after.vehicle.priors).toMatchObject([{ recordId, outcome: 'warning' }]);
    expect((await here.get('owner', `/violations/decisions/${next.decision.number}`)).body).toMatchObject({
      outcome: 'warning',
      standing: 'in_force',
    });
  });
});

describe('consent to papers here', () => {
  it('is given, withdrawn and given again, and told once however often it is said', async () => {
    const say = (electronic: boolean, key?: string) =>
      here.call('PUT', 'owner', '/violations/me/service-consent', { electronic }, key);
    const consent = async () => (await files()).driver.consent;
    const read = async () => (await here.get('owner', '/violations/me/service-consent')).body;
    expect(await read()).toEqual({ electronic: false });
    expect((await say(true)).body).toEqual({ electronic: true });
    expect(await read()).toEqual({ electronic: true });
    expect(await consent()).toEqual({ givenAt: now.toISOString() });
    await say(true);
    expect(await consent()).toEqual({ givenAt: now.toISOString() });
    await say(false);
    expect(await consent()).toEqual({ givenAt: now.toISOString(), withdrawnAt: now.toISOString() });
    expect(await read()).toEqual({ electronic: false });
    expect((await say(true)).status).toBe(200);
    expect(await consent()).toEqual({ givenAt: now.toISOString() });
    expect((await here.call('PUT', undefined, '/violations/me/service-consent', { electronic: true })).status).toBe(
      401,
    );
    expect((await here.get(undefined, '/violations/me/service-consent')).status).toBe(401);
    expect((await here.get('stranger', '/violations/me/service-consent')).body).toEqual({ electronic: false });
    expect((await here.call('PUT', 'owner', '/violations/me/service-consent', { electronic: 1 })).status).toBe(400);
  });
});
