import { DecisionNumber, PersonId, RecordId } from '@yilu/contracts';
import { settleEvidence } from '@yilu/violations/use-cases/settle-evidence';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventsIn } from '../../faults/snapshot.js';
import { type Store, startStore } from '../../fixtures/store.js';
import { car, personChanged, personOf, vehicleOf } from '../../fixtures/violations-people.js';
import { decisionOf, type ViolationsTown, violationsTown } from '../../fixtures/violations-town.js';

let store: Store;
let here: ViolationsTown;
let events: () => ReturnType<typeof eventsIn>;
let count = 0;
const clock = { at: new Date('2026-11-20T02:00:00.000Z') };
let tick = 0;
/** A millisecond for each look at the clock, so that events come in their order. */
const ticking = () => new Date(clock.at.getTime() + tick++);
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  clock.at = new Date('2026-11-20T02:00:00.000Z');
  const table = await store.table(`defence-desk-${count++}`, { now: ticking });
  here = await violationsTown(table);
  events = () => eventsIn(table);
});

const recordId = RecordId.parse('330203000001');
const idOf = (n: number) => RecordId.parse(`33020300000${n}`);
const numberOf = (n: number) => DecisionNumber.parse(`330203100000${n}015`);
const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, ...new Array<number>(61).fill(0)]);
const reasons = '经核查现场照片与信号灯配时记录，当时信号灯与标志确有矛盾。';

/** A record that the owner was decided about, paid for where it is said. */
async function decided(n = 1, standing: 'in_force' | 'paid' = 'in_force') {
  const decision = decisionOf(clock.at, {
    recordId: idOf(n),
    number: numberOf(n),
    obligationId: `F${numberOf(n)}`,
    verifyCode: `D00000000000000${n}`,
    standing,
    consentAt: clock.at.toISOString(),
  });
  const { number, personId, outcome, fen, points, due } = decision;
  await here.publish({
    recordId: idOf(n),
    verifyCode: `B00000000000000${n}`,
    status: standing === 'paid' ? 'settled' : 'decided',
    decision: {
      number,
      personId,
      outcome,
      fen,
      points,
      obligationId: `F${number}`,
      ...(due ? { dueOn: due.on, dueProvisional: due.provisional } : {}),
    },
  });
  await here.put({ decisions: [decision] });
  return decision;
}

const sent = async (sha256 = 'a'.repeat(64)) => {
  const photo = { kind: 'scene_photos', mediaType: 'image/jpeg', bytes: 64, sha256 };
  const { body } = await here.post('owner', `/violations/records/${recordId}/evidence`, photo);
  await settleEvidence({ store: here.store, read: async (_key, from, length) => jpeg.subarray(from, from + length) })({
    key: `violations/defences/${recordId}/${personOf('owner')}/${body.documentId}`,
    size: 64,
  });
  return body.documentId as string;
};

async function defend(over: object = {}) {
  const answer = await here.post('owner', `/violations/records/${recordId}/defences`, {
    defenceId: crypto.randomUUID(),
    circumstance: 'conflicting_signals',
    statement: '当时信号灯与标志互相矛盾，请核实现场情况。',
    documents: [],
    ...over,
  });
  expect(answer.status).toBe(201);
  return `/violations/staff/defences/${answer.body.defenceId}`;
}
async function taken(over: object = {}) {
  const at = await defend(over);
  const { body } = await here.post('legal_reviewer', `${at}/assignment`, { version: 1, to: 'me' });
  return { at, version: body.version as number };
}
const answering = (over: object = {}) => ({
  outcome: 'rejected',
  version: 2,
  ground: 'conflicting_signals',
  evidence: [],
  reasons,
  ...over,
});
const record = async (id = recordId) => (await here.find({ records: [id] })).records[0];
const told = async (type: string) =>
  (await events()).filter((event) => event.type === type).sort((one, other) => one.at.localeCompare(other.at));
const own = (at: string) => at.replace('/staff', '');

describe('a defence at the desk', () => {
  it('shows what was decided about its records, with the reason, and whether it was paid', async () => {
    const { number, fen, reason } = await decided(1, 'paid');
    const at = await defend();
    const { body } = await here.get('legal_reviewer', at);
    expect(body.decisions).toMatchObject([{ number, recordId, fen, reason, standing: 'paid' }]);
  });
});

describe('an answer', () => {
  it('that upholds a defence erases the record, revokes what was paid, and tells each once', async () => {
    const { number, obligationId } = await decided(1, 'paid');
    const documentId = await sent();
    const { at } = await taken({ documents: [documentId] });
    const content = answering({ outcome: 'upheld', evidence: [documentId] });
    expect((await here.post('legal_reviewer', `${at}/answer`, content, 'key-of-the-answer')).status).toBe(200);
    expect((await here.post('legal_reviewer', `${at}/answer`, content, 'key-of-the-answer')).status).toBe(200);
    expect((await here.post('legal_reviewer', `${at}/answer`, content)).body.code).toBe('defence.wrong_state');
    expect(await record()).toMatchObject({ status: 'erased', erased: { by: 'officer-legal_reviewer' } });
    const [decision] = (await here.find({ decisions: [number] })).decisions;
    expect(decision).toMatchObject({
      standing: 'revoked',
      revoked: { reason: expect.stringContaining('交通信号指示不一致') },
    });
    expect(await told('violations.decision_revoked')).toHaveLength(1);
    expect((await told('violations.decision_revoked'))[0]?.data).toMatchObject({ number, obligationId });
    expect(await told('violations.record_erased')).toHaveLength(1);
    expect((await told('violations.defence_changed')).at(-1)?.data).toMatchObject({
      state: 'upheld',
      own: false,
      outcome: 'upheld',
    });
    const [vehicle] = (await here.find({ vehicles: [car] })).vehicles;
    expect(vehicle?.priors).toEqual([]);
    const [driver] = (await here.find({ drivers: [personOf('owner')] })).drivers;
    expect(driver?.points.map(({ kind }) => kind)).toEqual(['revoked']);
  });

  it('that upholds a defence tells nobody whose binding to the vehicle has ended', async () => {
    const over = { vehicles: [await vehicleOf('driver', { ...car, relation: 'driver', mandateUntil: '2026-11-19' })] };
    await here.follow(await personChanged('driver', clock.at, { revision: 2, ...over }));
    await decided();
    const { at } = await taken();
    const upheld = answering({ outcome: 'upheld', ground: 'plate_misused' });
    await here.post('legal_reviewer', `${at}/answer`, upheld);
    expect((await told('violations.record_erased'))[0]?.data).toMatchObject({
      holders: [{ personId: personOf('owner'), provider: 'wechat' }],
    });
  });

  it('clears every record of one clone, each with its own decision', async () => {
    for (const n of [1, 2, 3, 4]) await decided(n);
    const alsoRecords = [2, 3, 4].map(idOf);
    const { at } = await taken({ circumstance: 'cloned_plate', alsoRecords });
    const answer = await here.post(
      'legal_reviewer',
      `${at}/answer`,
      answering({ outcome: 'upheld', ground: 'plate_misused' }),
    );
    expect(answer.status).toBe(200);
    for (const n of [1, 2, 3, 4]) expect((await record(idOf(n)))?.status).toBe('erased');
    expect(await told('violations.decision_revoked')).toHaveLength(4);
    const { drivers, vehicles } = await here.find({ drivers: [personOf('owner')], vehicles: [car] });
    expect(drivers[0]?.points).toHaveLength(4);
    expect(vehicles[0]?.priors).toEqual([]);
  });

  it('clears 21 records of ten drivers at once, the most that fit one transaction', async () => {
    const ids = Array.from({ length: 21 }, (_, n) => n + 1);
    const driverOf = (n: number) =>
      PersonId.parse(`00000000-0000-4000-8000-0000000001${String(n % 10).padStart(2, '0')}`);
    for (const n of ids) {
      const [recordOf20, number] = [
        RecordId.parse(`3302030001${String(n).padStart(2, '0')}`),
        DecisionNumber.parse(`33020310000${String(n).padStart(4, '0')}5`),
      ];
      const decided = { recordId: recordOf20, number, obligationId: `F${number}`, personId: driverOf(n) };
      const decision = decisionOf(clock.at, decided);
      const { personId, outcome, fen, points } = decision;
      await here.publish({
        recordId: recordOf20,
        verifyCode: `B0000000000000${String(n).padStart(2, '0')}`,
        status: 'decided',
        decision: { number, personId, outcome, fen, points, obligationId: `F${number}` },
      });
      await here.put({ decisions: [decision] });
    }
    const all = ids.map((n) => RecordId.parse(`3302030001${String(n).padStart(2, '0')}`));
    const filed = await here.post('owner', `/violations/records/${all[0]}/defences`, {
      defenceId: crypto.randomUUID(),
      circumstance: 'cloned_plate',
      statement: '这些都不是我的车，号牌被别人冒用了。',
      documents: [],
      alsoRecords: all.slice(1),
    });
    const at = `/violations/staff/defences/${filed.body.defenceId}`;
    await here.post('legal_reviewer', `${at}/assignment`, { version: 1, to: 'me' });
    const answer = await here.post(
      'legal_reviewer',
      `${at}/answer`,
      answering({ outcome: 'upheld', ground: 'plate_misused' }),
    );
    expect(answer.status).toBe(200);
    const { records } = await here.find({ records: all });
    expect(records.every(({ status }) => status === 'erased')).toBe(true);
    expect(await told('violations.decision_revoked')).toHaveLength(21);
  });

  it('that rejects a defence names the next remedies with their dates, and lets the clocks run', async () => {
    await decided();
    const { at } = await taken();
    await here.post('legal_reviewer', `${at}/answer`, answering());
    const { body } = await here.get('owner', own(at));
    expect(body).toMatchObject({ state: 'rejected', clockStopped: false, mayTryAgain: true });
    expect(body.answer.remedies[0]).toMatchObject({ kind: 'review', last: { on: expect.any(String) } });
    expect((await record())?.stops).toEqual([{ why: 'defence', from: '2026-11-20', until: '2026-11-20' }]);
    expect((await told('violations.surcharge_stopped')).map(({ data }) => data)).toEqual([
      expect.objectContaining({ stops: [{ why: 'defence', from: '2026-11-20' }] }),
      expect.objectContaining({ stops: [{ why: 'defence', from: '2026-11-20', until: '2026-11-20' }] }),
    ]);
  });

  it('that changes the decision makes a milder one in its place', async () => {
    const { number } = await decided();
    const { at } = await taken();
    const content = answering({ outcome: 'changed', instead: { outcome: 'warning', fen: 0 } });
    expect((await here.post('legal_reviewer', `${at}/answer`, content)).status).toBe(200);
    const [old] = (await here.find({ decisions: [number] })).decisions;
    expect(old).toMatchObject({ standing: 'revoked' });
    const after = await record();
    expect(after).toMatchObject({ status: 'settled', decision: { outcome: 'warning', fen: 0, points: 0 } });
    expect(after?.decision?.number).toBe(old?.replacedBy);
    const { body } = await here.get('owner', own(at));
    expect(body).toMatchObject({ state: 'upheld', answer: { outcome: 'changed' } });
    expect(body.answer.remedies.length).toBeGreaterThan(0);
  });
});

describe('another round', () => {
  it('after a rejection needs content that was not there before, whatever it is called', async () => {
    await decided();
    const documentId = await sent();
    const { at } = await taken({ documents: [documentId] });
    await here.post('legal_reviewer', `${at}/answer`, answering({ evidence: [documentId] }));
    const again = (documents: string[]) =>
      here.post('owner', `/violations/records/${recordId}/defences`, {
        defenceId: crypto.randomUUID(),
        circumstance: 'conflicting_signals',
        statement: '我有新的行车记录，请再次核实现场情况。',
        documents,
      });
    expect((await again([])).body.code).toBe('defence.needs_new_evidence');
    expect((await again([documentId])).body.code).toBe('defence.needs_new_evidence');
    const fresh = await again([await sent('b'.repeat(64))]);
    expect(fresh.status).toBe(201);
    expect((await here.get('owner', `/violations/defences/${fresh.body.defenceId}`)).body.round).toBe(2);
    expect((await record())?.pastDefences).toHaveLength(1);
  });
  it('after the first withdrawal needs nothing new, after the second it does', async () => {
    await here.publish();
    await here.post('owner', `${own(await defend())}/withdrawal`);
    await here.post('owner', `${own(await defend())}/withdrawal`);
    const third = await here.post('owner', `/violations/records/${recordId}/defences`, {
      defenceId: crypto.randomUUID(),
      circumstance: 'other',
      statement: '我还是想请你们核实一下现场的情况。',
      documents: [],
    });
    expect(third.body.code).toBe('defence.needs_new_evidence');
  });
});

describe('the desk', () => {
  it('shows what is overdue first and counts nobody', async () => {
    await here.publish();
    await here.publish({ recordId: idOf(2), verifyCode: 'B000000000000002' });
    const first = await defend();
    clock.at = new Date('2026-12-02T02:00:00.000Z');
    await here.post('owner', `/violations/records/${idOf(2)}/defences`, {
      defenceId: crypto.randomUUID(),
      circumstance: 'unclear_record',
      statement: '照片看不清楚，不能认定是我的车。',
      documents: [],
    });
    const { body, text } = await here.get('supervisor', '/violations/staff/defences');
    expect(body.items.map((one: { overdue: boolean }) => one.overdue)).toEqual([true, false]);
    expect(first).toContain(body.items[0].defenceId);
    expect(text).not.toContain('信号灯与标志互相矛盾');
    await here.post('hearing_officer', `${first}/assignment`, { version: 1, to: 'me' });
    expect((await here.get('hearing_officer', '/violations/staff/defences?queue=mine')).body.items).toHaveLength(1);
    expect((await here.get('legal_reviewer', '/violations/staff/defences?queue=mine')).body.items).toEqual([]);
  });

  it('opens the citizen’s words on record, with the purpose', async () => {
    await here.publish();
    const at = await defend();
    const { body } = await here.get('legal_reviewer', `${at}?purpose=supervision`);
    expect(body).toMatchObject({
      statement: '当时信号灯与标志互相矛盾，请核实现场情况。',
      suggestedGround: 'conflicting_signals',
    });
    expect(body.recordsShown[0]).toMatchObject({
      registered: { makeAndColour: '大众帕萨特 白色' },
      device: { expired: false },
    });
    expect((await told('staff.acted')).at(-1)?.data).toMatchObject({ act: 'defence_read', reason: 'supervision' });
  });

  it('asks, is answered with another document, and goes on', async () => {
    await here.publish();
    const { at } = await taken();
    await here.post('legal_reviewer', `${at}/question`, { text: '请补充当时的行车记录视频。' });
    const asked = (await here.get('owner', own(at))).body;
    expect(asked).toMatchObject({ state: 'question', question: { text: '请补充当时的行车记录视频。' } });
    const documentId = await sent();
    await here.post('owner', `${own(at)}/reply`, { text: '见照片。', documents: [documentId] });
    const replied = (await here.get('owner', own(at))).body;
    expect(replied).toMatchObject({ state: 'assigned', question: { reply: '见照片。' }, documents: [{ documentId }] });
  });
});

describe('what is refused at the desk', () => {
  const refusals: readonly (readonly [string, () => Promise<{ status: number; body: { code: string } }>, string])[] = [
    [
      'an officer who did not take it',
      async () => here.post('legal_reviewer', `${await defend()}/answer`, answering({ version: 1 })),
      'defence.not_yours',
    ],
    [
      'another’s defence, taken',
      async () => here.post('hearing_officer', `${(await taken()).at}/assignment`, { version: 2, to: 'me' }),
      'defence.others',
    ],
    [
      'another’s defence, asked about',
      async () => here.post('hearing_officer', `${(await taken()).at}/question`, { text: '请补充材料。' }),
      'defence.not_yours',
    ],
    [
      'an answer to what has changed meanwhile',
      async () => here.post('legal_reviewer', `${(await taken()).at}/answer`, answering({ version: 1 })),
      'defence.changed_meanwhile',
    ],
    [
      'a ground that is none',
      async () => here.post('legal_reviewer', `${(await taken()).at}/answer`, answering({ ground: 'mercy' })),
      'defence.unknown_ground',
    ],
    [
      'reasons that are none',
      async () => here.post('legal_reviewer', `${(await taken()).at}/answer`, answering({ reasons: '不行' })),
      'request.invalid',
    ],
    [
      'silence about the evidence',
      async () => here.post('legal_reviewer', `${(await taken({ documents: [await sent()] })).at}/answer`, answering()),
      'defence.no_evidence_cited',
    ],
    [
      'a document of another case',
      async () =>
        here.post('legal_reviewer', `${(await taken()).at}/answer`, answering({ evidence: [crypto.randomUUID()] })),
      'defence.foreign_document',
    ],
    [
      'a harder result',
      async () => {
        await decided(2);
        const filed = await here.post('owner', `/violations/records/${idOf(2)}/defences`, {
          defenceId: crypto.randomUUID(),
          circumstance: 'other',
          statement: '请核实现场情况，谢谢你们。',
          documents: [],
        });
        const at = `/violations/staff/defences/${filed.body.defenceId}`;
        await here.post('legal_reviewer', `${at}/assignment`, { version: 1, to: 'me' });
        return here.post(
          'legal_reviewer',
          `${at}/answer`,
          answering({ outcome: 'changed', instead: { outcome: 'fine', fen: 20_000 } }),
        );
      },
      'defence.not_milder',
    ],
    [
      'a change of what nobody decided',
      async () =>
        here.post(
          'legal_reviewer',
          `${(await taken()).at}/answer`,
          answering({ outcome: 'changed', instead: { outcome: 'warning', fen: 0 } }),
        ),
      'defence.nothing_to_change',
    ],
    [
      'a defence that is none',
      () => here.get('legal_reviewer', `/violations/staff/defences/${crypto.randomUUID()}`),
      'defence.not_found',
    ],
    [
      'a role that has nothing to do with it',
      async () => here.get('finance', await defend()),
      'violations.role_missing',
    ],
    ['a citizen at the officers’ address', async () => here.get('owner', await defend()), 'request.wrong_audience'],
  ];
  it.each(refusals)('%s', async (_name, ask, code) => {
    await here.publish();
    expect((await ask()).body.code).toBe(code);
  });

  it('whoever audited the record does not answer for it', async () => {
    await here.publish({ audited: { at: clock.at.toISOString(), by: 'officer-legal_reviewer', badge: '099999' } });
    const { at } = await taken();
    expect((await here.post('legal_reviewer', `${at}/answer`, answering())).body.code).toBe('defence.own_record');
  });

  it('but a supervisor moves what is another’s', async () => {
    await here.publish();
    const { at } = await taken();
    expect((await here.post('supervisor', `${at}/assignment`, { version: 2, to: 'queue' })).body.state).toBe(
      'received',
    );
    expect((await here.post('hearing_officer', `${at}/assignment`, { version: 3, to: 'me' })).status).toBe(200);
  });
});
