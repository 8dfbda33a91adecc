import { RecordId } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel';
import { ningboCatalogue } from '@yilu/law/violations/catalogue-ningbo';
import { paymentDue } from '@yilu/law/violations/payment-due';
import { checkDigit } from '@yilu/violations/domain/decision-number';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Store, startStore } from '../../fixtures/store.js';
import { car, personChanged, personOf, vehicleOf } from '../../fixtures/violations-people.js';
import { type ViolationsTown, violationsTown } from '../../fixtures/violations-town.js';

const now = new Date('2026-11-20T02:00:00Z');
let store: Store;
let here: ViolationsTown;
let count = 0;

beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

async function fresh() {
  count += 1;
  here = await violationsTown(await store.table(`decide${count}`, { now: () => now }));
  return here;
}
const fine = { expected: { outcome: 'fine', fen: 150_00, points: 6 }, factsConfirmed: true, electronicService: true };
const warning = { ...fine, expected: { outcome: 'warning', fen: 0, points: 0 } };
/** A situation whose first violation is warned about. */
const flexible =
  ningboCatalogue.situations.find(({ id, key, lenience }) => id === key && lenience === 'warning')?.key ?? '';
const later = (key: string) => ({
  key,
  recordId: RecordId.parse('330203000002'),
  occurredAt: new Date(now.getTime() - 86_400_000).toISOString(),
});
const path = (recordId: string) => `/violations/records/${recordId}/decision`;
const wanted = { drivers: [personOf('owner')], vehicles: [car] };

describe('confirming a record', () => {
  it('decides it, serves the paper at once with consent, and says until when it is to be paid', async () => {
    await fresh();
    const { recordId } = await here.publish();
    const { status, body } = await here.post('owner', path(recordId), fine);
    const due = paymentDue(dayOf(now));
    expect([status, body]).toEqual([
      200,
      { recordId, number: body.number, outcome: 'fine', fen: 150_00, points: 6, obligationId: `F${body.number}`, due },
    ]);
    expect(body.number).toMatch(/^3302031\d{9}$/);
    expect(checkDigit(body.number.slice(0, 15))).toBe(body.number.at(-1));

    const { records, decisions, drivers, vehicles, codes } = await here.find({
      ...wanted,
      records: [recordId],
      decisions: [body.number],
    });
    expect(records[0]).toMatchObject({ status: 'decided', decision: { number: body.number, dueOn: due.on } });
    expect(records[0]?.steps.map(({ what }) => what).slice(-2)).toEqual(['decided', 'served']);
    expect(decisions[0]).toMatchObject({ personId: personOf('owner'), standing: 'in_force', officers: [] });
    expect(drivers[0]?.points).toMatchObject([
      { kind: 'decided', decisionId: body.number, points: 6, fineFen: 150_00 },
    ]);
    for (const file of [drivers[0], vehicles[0]])
      expect(file?.priors).toMatchObject([
        { recordId, outcome: 'fine', on: dayOf(new Date(records[0]?.occurredAt ?? 0)) },
      ]);
    expect(codes).toEqual([]);
  });

  it('tells the world what is owed, and warns of the sixth point', async () => {
    await fresh();
    const { recordId } = await here.publish();
    const { body } = await here.post('owner', path(recordId), fine);
    const [made] = await here.told('violations.decision_made');
    expect(made).toMatchObject({
      recordId,
      number: body.number,
      personId: personOf('owner'),
      provider: 'wechat',
      owed: { obligationId: `F${body.number}`, dueOn: body.due.on, dueProvisional: false },
      served: 'electronic',
    });
    expect(JSON.stringify(made)).not.toContain(car.plate);
    expect(await here.told('violations.points_warned')).toMatchObject([{ sum: 6, warning: 6 }]);
  });

  it('goes by post without consent: due from when the post has brought it at the latest, provisionally', async () => {
    await fresh();
    const { recordId } = await here.publish();
    const { body } = await here.post('owner', path(recordId), { ...fine, electronicService: false });
    expect(body.due).toMatchObject({ provisional: true });
    expect(body.due.on > paymentDue(dayOf(now)).on).toBe(true);
    const { records } = await here.find({ records: [recordId] });
    expect(records[0]?.steps.map(({ what }) => what)).not.toContain('served');
  });

  it('warns a first violation: nothing owed, no points, settled at once, and the next one is fined for it', async () => {
    await fresh();
    const [first, second] = [await here.publish({ key: flexible }), await here.publish(later(flexible))];
    const { body } = await here.post('owner', path(first.recordId), warning);
    expect(body).toEqual({ recordId: first.recordId, number: body.number, ...warning.expected });
    const { records, drivers, decisions } = await here.find({
      ...wanted,
      records: [first.recordId],
      decisions: [body.number],
    });
    expect(records[0]?.status).toBe('settled');
    expect(drivers[0]?.points).toMatchObject([{ penalty: 'warning', points: 0 }]);
    expect(decisions[0]?.document).toMatchObject({ penalty: expect.stringContaining('警告'), points: '不记分' });
    expect(decisions[0]?.education?.zh).toBeTruthy();
    expect((await here.told('violations.decision_made'))[0]).not.toHaveProperty('owed');
    const again = await here.post('owner', path(second.recordId), warning);
    expect([again.status, again.body.code]).toEqual([409, 'violations.ruling_changed']);
  });

  it('is refused with nothing lost where it comes to something else by now', async () => {
    await fresh();
    const { recordId, version } = await here.publish();
    for (const expected of [warning.expected, { ...fine.expected, fen: 100_00 }, { ...fine.expected, points: 3 }]) {
      const { status, body } = await here.post('owner', path(recordId), { ...fine, expected });
      expect([status, body.code]).toEqual([409, 'violations.ruling_changed']);
    }
    const found = await here.find({ ...wanted, records: [recordId] });
    expect([found.records[0]?.version, found.drivers]).toEqual([version, []]);
    expect(await here.told('violations.decision_made')).toEqual([]);
  });

  it('is refused with every reason at once, in both languages', async () => {
    await fresh();
    await here.follow(
      await personChanged('owner', now, {
        revision: 2,
        vehicles: [await vehicleOf('owner', car)],
        licence: { classes: ['D'], validUntil: '2026-01-01', firstLicensedOn: '2015-03-10', standing: 'normal' },
      }),
    );
    const { recordId } = await here.publish({ recordedBy: 'officer' });
    const { status, body } = await here.post('owner', path(recordId), fine);
    expect([status, body.code, body.fields.map((one: { path: string }) => one.path)]).toEqual([
      409,
      'violations.not_online',
      ['not_by_camera', 'licence_overdue', 'class_outside'],
    ]);
    for (const { message } of body.fields) expect(message).toMatch(/[\u4e00-\u9fff].*（《.*》.*）\n[A-Z]/);
  });

  it('is one decision and one answer, however often and on however many phones', async () => {
    await fresh();
    const { recordId } = await here.publish();
    const both = await Promise.all([
      here.post('owner', path(recordId), fine, 'same-key-0001'),
      here.post('owner', path(recordId), fine, 'same-key-0001'),
      here.post('owner', path(recordId), { ...fine, electronicService: false }, 'other-phone-01'),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200, 200]);
    for (const { body } of both) expect(body).toEqual(both[0]?.body);
    expect(await here.told('violations.decision_made')).toHaveLength(1);
  });

  it('is open to the bound driver, and to nobody else, who gets the answer of none', async () => {
    await fresh();
    const { recordId } = await here.publish();
    for (const who of ['other', 'stranger'] as const) {
      const { status, body } = await here.post(who, path(recordId), fine);
      expect([status, body.code]).toEqual([404, 'violations.not_found']);
    }
    const lent = { plate: car.plate, plateKind: '01' };
    expect((await here.post('owner', path(recordId), { ...fine, vehicle: lent })).status).toBe(404);
    expect((await here.post('owner', path('330203999999'), fine)).status).toBe(404);
    expect((await here.post(undefined, path(recordId), fine)).status).toBe(401);
    expect((await here.post('legal_reviewer', path(recordId), fine)).status).toBe(403);
    const driver = await here.post('driver', path(recordId), { ...fine, vehicle: car });
    expect(driver.status).toBe(200);
    const owner = await here.post('owner', path(recordId), fine);
    expect([owner.status, owner.body.code]).toEqual([409, 'violations.record_closed']);
  });

  it.each(['entered', 'held'] as const)(
    'finds nothing where no officer has looked at the record: %s',
    async (status) => {
      await fresh();
      const { recordId } = await here.publish({ status });
      expect((await here.post('owner', path(recordId), fine)).status).toBe(404);
    },
  );

  it('asks for the confirmation of the facts, and for nothing that it does not know', async () => {
    await fresh();
    const { recordId } = await here.publish();
    for (const body of [
      { ...fine, factsConfirmed: false },
      { ...fine, discount: 1 },
      { ...fine, expected: undefined },
    ])
      expect((await here.post('owner', path(recordId), body)).status).toBe(400);
  });
});
