import { RecordId } from '@yilu/contracts';
import { accept, addDays, refuse } from '@yilu/kernel';
import type { ViolationRecord } from '@yilu/violations/domain/files';
import { checkEntered } from '@yilu/violations/use-cases/check-entered';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { register } from '../../fixtures/register.js';
import { type Store, startStore } from '../../fixtures/store.js';
import { bureau, jsonFile, rowOf } from '../../fixtures/violations-bureau.js';
import { car, personChanged, personOf, vault, vehicleOf } from '../../fixtures/violations-people.js';
import { recordOf, violationsTown } from '../../fixtures/violations-town.js';

let store: Store;
let count = 0;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

const now = new Date('2026-11-20T02:00:00.000Z');
const late = new Date('2100-01-01');
const happened = '2026-11-16T00:30:00.000Z';
/** Seconds after that. */
const later = (seconds: number) => new Date(Date.parse(happened) + seconds * 1_000).toISOString();
const id = (number: number) => RecordId.parse(`3302${String(number).padStart(10, '0')}`);

/** A record as the import leaves it: entered and audited by the bureau. */
function enteredRecord(number: number, over: Partial<ViolationRecord> = {}): ViolationRecord {
  const {
    publishedAt: _at,
    verifyCode: _code,
    noticedOn: _on,
    handleBy: _by,
    ...record
  } = recordOf(now, { recordId: id(number), occurredAt: happened });
  return { ...record, status: 'entered', noticed: 0, ...over };
}

async function fresh() {
  const looks = new Map([['浙B12345', '大众帕萨特 白色']]);
  const asked: string[][] = [];
  const silent = { is: false };
  const here = await violationsTown(await store.table(`check${count++}`, { now: () => now }), {
    registry: {
      ...register(),
      looksOf: async (plates) => {
        asked.push(plates.map(({ plate }) => plate));
        if (silent.is) return refuse('registry.unreachable');
        return accept(
          plates.flatMap(({ plate, plateKind }) => {
            const makeAndColour = looks.get(plate);
            return makeAndColour ? [{ plate, plateKind, makeAndColour }] : [];
          }),
        );
      },
    },
  });
  const faults: Error[] = [];
  const check = checkEntered(here.deps, (fault) => void faults.push(fault));
  return {
    ...here,
    looks,
    asked,
    silent,
    faults,
    check: () => check(late),
    record: async (number: number) => (await here.find({ records: [id(number)] })).records[0],
  };
}

describe('an audited record that nothing is against', () => {
  it('is published: open, with code and term, noticed to whoever holds the vehicle, and a prior from now on', async () => {
    const here = await fresh();
    const contact = { phone: await vault.seal('phone', id(1), '13805740001'), owner: id(1), masked: '138****0001' };
    await here.put({ records: [enteredRecord(1, { contact })] });
    expect(await here.check()).toBe(1);
    const record = await here.record(1);
    expect(record).toMatchObject({
      status: 'open',
      version: 2,
      noticed: 1,
      noticedOn: '2026-11-20',
      handleBy: { on: addDays('2026-11-20', 31), provisional: false },
    });
    expect(record?.verifyCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
    expect(record?.steps.slice(-2).map(({ what }) => what)).toEqual(['published', 'noticed']);
    const { vehicles, codes } = await here.find({ vehicles: [car], codes: [record?.verifyCode ?? ''] });
    expect(vehicles[0]?.priors).toMatchObject([
      { recordId: id(1), key: 'red_light', on: '2026-11-16', outcome: 'open' },
    ]);
    expect(codes).toMatchObject([{ of: { kind: 'notice', recordId: id(1) } }]);
    const [told, ...others] = await here.told('violations.record_published');
    expect(others).toEqual([]);
    expect(told).toMatchObject({ recordId: id(1), round: 1, urgent: false, verifyCode: record?.verifyCode });
    expect(told?.holders.map(({ personId }) => personId).sort()).toEqual(
      [personOf('owner'), personOf('driver')].sort(),
    );
    expect(told?.contact).toBeUndefined();
  });

  it('is told to no driver whose binding is younger than it', async () => {
    const here = await fresh();
    for (const [revision, boundOn] of [
      [2, '2026-11-17'],
      [3, '2026-11-16'],
    ] as const) {
      const bound = await vehicleOf('driver', { ...car, relation: 'driver', boundOn, mandateUntil: '2027-06-30' });
      await here.follow(await personChanged('driver', now, { revision, vehicles: [bound] }));
      await here.put({ records: [enteredRecord(revision)] });
      await here.check();
    }
    const told = await here.told('violations.record_published');
    expect(told.map(({ recordId, holders }) => [recordId, holders.length]).sort()).toEqual([
      [id(2), 1],
      [id(3), 2],
    ]);
  });

  it('goes to the owner’s phone where nobody in the app holds the vehicle', async () => {
    const here = await fresh();
    const contact = { phone: await vault.seal('phone', id(1), '13805740001'), owner: id(1), masked: '138****0001' };
    await here.put({ records: [enteredRecord(1, { contact, plate: '浙B77777' })] });
    await here.check();
    expect(await here.told('violations.record_published')).toMatchObject([{ holders: [], contact }]);
  });

  it('is published once, however many run at once', async () => {
    const here = await fresh();
    await here.put({
      records: Array.from({ length: 12 }, (_none, at) => enteredRecord(at, { occurredAt: later(at * 600) })),
    });
    await Promise.all([here.check(), here.check(), here.check()]);
    await here.check();
    expect(here.faults.filter(({ message }) => !message.includes('could not be applied'))).toEqual([]);
    const told = await here.told('violations.record_published');
    expect(told.map(({ recordId }) => recordId).sort()).toEqual(Array.from({ length: 12 }, (_none, at) => id(at)));
    expect((await here.find({ vehicles: [car] })).vehicles[0]?.priors).toHaveLength(12);
  });
});

it('leaves alone what no officer has audited', async () => {
  const here = await fresh();
  const { audited: _audited, ...unaudited } = enteredRecord(1);
  await here.put({ records: [unaudited] });
  expect(await here.check()).toBe(0);
  expect(await here.record(1)).toMatchObject({ status: 'entered', version: 1 });
});

describe('a record is held for an officer, and nobody hears of it', () => {
  it('where another device took the same event within two minutes and a kilometre', async () => {
    const here = await fresh();
    const second = { occurredAt: later(40), deviceId: 'NB-RL-0002', location: { lat: 29.8705, lng: 121.53 } };
    await here.put({ records: [enteredRecord(1), enteredRecord(2, second)] });
    await here.put({
      devices: [
        {
          deviceId: 'NB-RL-0002',
          version: 1,
          kind: 'red_light',
          certificate: 'J2',
          validFrom: '2026-01-01',
          validUntil: '2026-12-31',
        },
      ],
    });
    await here.check();
    expect(await here.record(1)).toMatchObject({ status: 'open' });
    const held = await here.record(2);
    expect(held).toMatchObject({ status: 'held', holds: [{ reason: 'duplicate', sameAs: id(1) }] });
    expect(held?.holds[0]?.zh).toContain('40 秒、56 米');
    expect(await here.told('violations.record_published')).toHaveLength(1);
    expect((await here.find({ vehicles: [car] })).vehicles[0]?.priors).toHaveLength(1);
  });

  it('also where the list of the vehicle has not caught up with what was published this moment', async () => {
    const here = await fresh();
    await here.put({ records: [enteredRecord(1)] });
    await here.check();
    await here.put({ records: [enteredRecord(2, { occurredAt: later(40), deviceId: 'NB-RL-0002' })] });
    const behind = { ...here.store, listNear: async () => [] };
    await checkEntered({ ...here.deps, store: behind }, (fault) => expect.fail(fault.message))(late);
    expect(await here.record(2)).toMatchObject({ status: 'held', holds: [{ reason: 'duplicate', sameAs: id(1) }, {}] });
  });

  it('even the earlier one, where the later one is out already', async () => {
    const here = await fresh();
    await here.put({ records: [enteredRecord(2, { occurredAt: later(40) })] });
    await here.check();
    await here.put({ records: [enteredRecord(1, { deviceId: 'NB-RL-0002' })] });
    await here.check();
    expect(await here.record(1)).toMatchObject({ status: 'held', holds: [{ reason: 'duplicate', sameAs: id(2) }, {}] });
  });

  it('where it was discovered more than two years after the act', async () => {
    const here = await fresh();
    await here.put({ records: [enteredRecord(1, { occurredAt: '2024-11-01T01:00:00.000Z' })] });
    await here.check();
    const held = await here.record(1);
    expect([held?.status, held?.holds.map(({ zh }) => zh).join()]).toEqual([
      'held',
      expect.stringContaining('不再给予'),
    ]);
  });

  it('where its device had no certificate on the day, or none is on file', async () => {
    const here = await fresh();
    const day = '2025-12-31T15:59:59.000Z';
    await here.put({ records: [enteredRecord(1, { occurredAt: day }), enteredRecord(2, { deviceId: 'NB-XX-9' })] });
    await here.check();
    const [expired, unknown] = [await here.record(1), await here.record(2)];
    expect(expired).toMatchObject({ status: 'held', holds: [{ reason: 'device_expired' }] });
    expect(expired?.holds[0]?.en).toContain('valid from 2026-01-01 until 2026-12-31; the record is of 2025-12-31');
    expect(unknown).toMatchObject({ status: 'held', holds: [{ reason: 'device_expired' }] });
  });

  it('where the vehicle in the picture looks unlike the registered one, and like that of a plate that reads alike', async () => {
    const here = await fresh();
    here.looks.set('浙BI2345', '丰田卡罗拉 红色').set('浙B1234S', '丰田卡罗拉 红色');
    await here.put({
      records: [
        enteredRecord(1, { seen: { makeAndColour: '丰田 红色' } }),
        enteredRecord(2, { seen: { makeAndColour: '大众 白色' }, occurredAt: later(900) }),
      ],
    });
    await here.check();
    expect(await here.record(1)).toMatchObject({
      status: 'held',
      holds: [{ reason: 'look_alike', candidates: ['浙B1234S'] }],
    });
    const { body } = await here.get('legal_reviewer', `/violations/staff/records/${id(1)}`);
    expect(body.alike).toEqual([{ plate: '浙B1234S', makeAndColour: '丰田卡罗拉 红色' }]);
    expect(await here.record(2)).toMatchObject({ status: 'open' });
  });

  it('where the import itself was unsure what it was', async () => {
    const here = await fresh();
    await here.put({
      records: [enteredRecord(1, { holds: [{ reason: 'row_unclear', zh: '旧代码', en: 'An old code' }] })],
    });
    await here.check();
    expect(await here.record(1)).toMatchObject({ status: 'held', holds: [{ reason: 'row_unclear' }] });
  });
});

describe('while the register is silent', () => {
  it('only what it has no say in is published; the rest waits and is published after', async () => {
    const here = await fresh();
    here.silent.is = true;
    await here.put({
      records: [enteredRecord(1, { seen: { colour: '白色' } }), enteredRecord(2, { occurredAt: later(900) })],
    });
    await here.check();
    expect([(await here.record(1))?.status, (await here.record(2))?.status]).toEqual(['entered', 'open']);
    here.silent.is = false;
    await here.check();
    expect((await here.record(1))?.status).toBe('open');
  });

  it('it is asked about all plates of a page at once, and of others only where something does not fit', async () => {
    const here = await fresh();
    const seen = { makeAndColour: '大众 白色' };
    await here.put({ records: [enteredRecord(1, { seen }), enteredRecord(2, { seen, occurredAt: later(900) })] });
    await here.check();
    expect(here.asked.flat().every((plate) => plate === car.plate)).toBe(true);
  });
});

describe('an officer', () => {
  const path = (number: number, act: string) => `/violations/staff/records/${id(number)}/${act}`;
  const expired = { occurredAt: '2025-12-31T15:59:59.000Z' };
  const { audited: _audited, ...unaudited } = enteredRecord(1);

  it('sees what waits for an audit, with its last day, and lets it through to the checks', async () => {
    const here = await fresh();
    await here.put({ records: [unaudited] });
    const { body } = await here.get('desk_operator', '/violations/staff/records?queue=audit');
    expect(body.items).toMatchObject([{ recordId: id(1), status: 'entered', auditBy: { on: '2026-11-23' } }]);
    const answer = await here.post('desk_operator', path(1, 'audit'), { verdict: 'publish', version: 1 });
    expect([answer.status, answer.body]).toEqual([200, { recordId: id(1), version: 2 }]);
    await here.check();
    expect(await here.record(1)).toMatchObject({ status: 'open', audited: { badge: '033001' } });
    expect((await here.told('staff.acted')).map(({ act }) => act).sort()).toEqual([
      'audit_records_listed',
      'record_audited',
    ]);
  });

  it('sees a long queue page by page, what has waited longest first, wherever in the store it lies', async () => {
    const here = await fresh();
    const all = Array.from({ length: 7 }, (_none, at) => 7 - at);
    await here.put({ records: all.map((n) => ({ ...unaudited, recordId: id(n), occurredAt: later(n * 60) })) });
    const seen: string[][] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const { body } = await here.get(
        'desk_operator',
        `/violations/staff/records?queue=audit&limit=3&cursor=${cursor}`,
      );
      seen.push(body.items.map(({ recordId }: { recordId: string }) => recordId));
      cursor = body.nextCursor;
    }
    expect(seen).toEqual([[1, 2, 3].map(id), [4, 5, 6].map(id), [id(7)]]);
  });

  it('rejects what is no evidence: it is erased, with his reason, and nobody hears of it', async () => {
    const here = await fresh();
    await here.put({ records: [unaudited] });
    const rejection = { verdict: 'reject', version: 1, reason: '号牌被遮挡，看不清。' };
    expect((await here.post('supervisor', path(1, 'audit'), rejection)).status).toBe(200);
    await here.check();
    expect(await here.record(1)).toMatchObject({ status: 'erased', erased: { reason: rejection.reason } });
    expect(await here.told('violations.record_published')).toEqual([]);
    expect(await here.told('staff.acted')).toMatchObject([{ act: 'record_rejected', reason: rejection.reason }]);
    expect((await here.get('owner', `/violations/records/${id(1)}`)).status).toBe(404);
    const { plate, plateKind } = car;
    const all = await here.get(
      'owner',
      `/violations?plate=${encodeURIComponent(plate)}&plateKind=${plateKind}&show=all`,
    );
    expect(all.body.items).toEqual([]);
  });

  it('releases a held record, which is published without being held again and keeps why it was', async () => {
    const here = await fresh();
    await here.put({ records: [enteredRecord(1, expired)] });
    await here.check();
    const { body } = await here.get('legal_reviewer', `/violations/staff/records/${id(1)}`);
    expect(body).toMatchObject({ status: 'held', version: 2, device: { expired: true }, photos: [{}, {}] });
    const release = { verdict: 'release', version: 2, reason: '证书已补验，复核有效。' };
    expect((await here.post('legal_reviewer', path(1, 'release'), release)).status).toBe(200);
    await here.check();
    expect(await here.record(1)).toMatchObject({ status: 'open', holds: [{ reason: 'device_expired' }], released: {} });
  });

  it('erases a held record for good', async () => {
    const here = await fresh();
    await here.put({ records: [enteredRecord(1, expired)] });
    await here.check();
    const erasure = { verdict: 'erase', version: 2, reason: '设备超期未检定。' };
    expect((await here.post('legal_reviewer', path(1, 'release'), erasure)).status).toBe(200);
    await here.check();
    expect(await here.record(1)).toMatchObject({ status: 'erased' });
  });

  it.each([
    [
      'audits what he saw in another version',
      'desk_operator',
      1,
      'audit',
      { verdict: 'publish', version: 9 },
      409,
      'violations.record_changed',
    ],
    [
      'audits what nobody knows',
      'desk_operator',
      77,
      'audit',
      { verdict: 'publish', version: 1 },
      404,
      'violations.not_found',
    ],
    [
      'releases what is not held',
      'legal_reviewer',
      1,
      'release',
      { verdict: 'release', version: 1, reason: '没有问题。' },
      409,
      'violations.not_waiting',
    ],
    [
      'audits what the bureau audited',
      'desk_operator',
      2,
      'audit',
      { verdict: 'publish', version: 1 },
      409,
      'violations.not_waiting',
    ],
    [
      'releases in another’s role',
      'desk_operator',
      1,
      'release',
      { verdict: 'release', version: 1, reason: '没有问题。' },
      403,
      'violations.role_missing',
    ],
    [
      'audits in another’s role',
      'legal_reviewer',
      1,
      'audit',
      { verdict: 'publish', version: 1 },
      403,
      'violations.role_missing',
    ],
    ['gives no reason', 'legal_reviewer', 1, 'release', { verdict: 'erase', version: 1 }, 400, undefined],
  ] as const)('is refused where he %s', async (_what, who, number, act, body, status, code) => {
    const here = await fresh();
    await here.put({ records: [unaudited, enteredRecord(2)] });
    const answer = await here.post(who, path(number, act), body);
    expect(answer.status).toBe(status);
    if (code) expect(answer.body.code).toBe(code);
    expect((await here.record(1))?.version).toBe(1);
  });

  it.each([
    '/violations/staff/records?queue=held',
    `/violations/staff/records/${id(1)}`,
    '/violations/staff/imports',
    '/violations/staff/imports/B-0001',
  ])('of another desk sees nothing of %s, a citizen and a stranger neither', async (at) => {
    const here = await fresh();
    expect((await here.get('exam_admin', at)).status).toBe(403);
    expect((await here.get('owner', at)).status).toBe(403);
    expect((await here.get(undefined, at)).status).toBe(401);
  });
});

describe('the import report', () => {
  it('tells an officer what became of each file, newest first, and each bad row in both languages', async () => {
    const table = await store.table(`check${count++}`, { now: () => now });
    const here = await violationsTown(table);
    const files = bureau(table);
    await files.drop('violations/imports/B-0001.jsonl', jsonFile('B-0001', [rowOf(1), rowOf(2, { fineFen: -5 })]));
    await files.drop('violations/imports/B-0002.jsonl', jsonFile('B-0002', [rowOf(1)], { keyId: 'nobody' }));
    const list = await here.get('desk_operator', '/violations/staff/imports');
    expect(list.body.items.map(({ batchId, state }: { batchId: string; state: string }) => [batchId, state])).toEqual([
      ['B-0002', 'refused'],
      ['B-0001', 'done'],
    ]);
    const refused = await here.get('supervisor', '/violations/staff/imports/B-0002');
    expect(refused.body).toMatchObject({ refusal: 'file.unknown_key', rows: 0, entered: 0, bad: [] });
    const report = await here.get('supervisor', '/violations/staff/imports/B-0001');
    expect(report.body).toMatchObject({ source: '330200', rows: 2, entered: 1, badRows: 1 });
    expect(report.body.bad).toEqual([
      {
        row: 2,
        code: 'row.fine_negative',
        zh: '罚款金额 -5 分是负数或者不是整数。',
        en: 'A fine of -5 fen is negative or no whole number.',
      },
    ]);
    expect((await here.get('supervisor', '/violations/staff/imports/B-9999')).body.code).toBe(
      'violations.unknown_import',
    );
  });
});
