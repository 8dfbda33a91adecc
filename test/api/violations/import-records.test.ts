import { createHmac } from 'node:crypto';
import { RecordId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { receiveFile } from '@yilu/violations/use-cases/receive-file';
import { runImport } from '@yilu/violations/use-cases/run-import';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults, injectFaults } from '../../faults/injector.js';
import { everything } from '../../faults/snapshot.js';
import { type Store, startStore } from '../../fixtures/store.js';
import { bureau, bureauKey, csvFile, deviceFile, jsonFile, rowOf } from '../../fixtures/violations-bureau.js';
import { vault } from '../../fixtures/violations-people.js';

let store: Store;
let count = 0;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

const now = new Date('2026-11-20T02:00:00.000Z');
const at = 'violations/imports/B-0001.jsonl';
const fresh = async (options?: { chunkBytes: number }) => {
  const table = await store.table(`import${count++}`, { now: () => now });
  return { table, here: bureau(table, options) };
};
const recordId = (number: number) => RecordId.parse(rowOf(number).recordId);
describe('a batch of records', () => {
  it.each([7, 1 << 16])('is entered whole, in chunks of %i bytes, with the phone sealed', async (chunkBytes) => {
    const { here } = await fresh({ chunkBytes });
    const rows = [1, 2, 3].map((number) => rowOf(number));
    const file = await here.drop(at, jsonFile('B-0001', rows));
    expect(file).toMatchObject({ state: 'done', entered: 3, unchanged: 0, badRows: 0, mark: { row: 3 } });
    const [record] = await here.records(1);
    expect(record).toMatchObject({
      status: 'entered',
      plate: '浙B12345',
      lawKind: 'small_car_non_commercial',
      occurredAt: '2026-11-16T00:30:00.000Z',
      audited: { badge: '033002', at: '2026-11-17T01:00:00.000Z' },
      photos: [{ key: `violations/records/${recordId(1)}-1.jpg` }],
      contact: { masked: '138****0001', owner: recordId(1) },
      batchId: 'B-0001',
      row: 1,
      noticed: 0,
    });
    expect(JSON.stringify(record)).not.toContain('13805740001');
    const { contact } = record ?? {};
    expect(await vault.open('phone', recordId(1), contact?.phone ?? '')).toBe('13805740001');
  });
});

describe('the same again', () => {
  it('changes nothing in the store, not even by a byte', async () => {
    const { table, here } = await fresh();
    const bytes = jsonFile('B-0001', [rowOf(1), rowOf(2, { plate: '坏' })]);
    await here.drop(at, bytes);
    const before = await everything(table);
    await here.drop(at, bytes);
    expect(await everything(table)).toEqual(before);
  });

  it('as another batch, in other words of the same content, leaves every record alone', async () => {
    const { table, here } = await fresh();
    await here.drop(at, jsonFile('B-0001', [rowOf(1), rowOf(2)]));
    const before = await everything(table);
    const file = await here.drop('violations/imports/B-0002.csv', csvFile('B-0002', [rowOf(2), rowOf(1)]));
    expect(file).toMatchObject({ state: 'done', entered: 0, unchanged: 2, badRows: 0 });
    const after = await everything(table);
    expect(after.filter(({ pk }) => !pk.startsWith('IMPORT#B-0002'))).toEqual(before);
  });

  it('with another content is a bad row, and what was entered stands', async () => {
    const { here } = await fresh();
    await here.drop(at, jsonFile('B-0001', [rowOf(1)]));
    const [before] = await here.records(1);
    const rows = [rowOf(1, { place: '别处路口' }), rowOf(2), rowOf(2), rowOf(2, { area: '江北区' })];
    const file = await here.drop('violations/imports/B-0002.jsonl', jsonFile('B-0002', rows));
    expect(file).toMatchObject({ entered: 1, unchanged: 1, badRows: 2 });
    expect(file.bad.map(({ row, code }) => [row, code])).toEqual([
      [1, 'row.differs'],
      [4, 'row.differs'],
    ]);
    expect((await here.records(1))[0]).toEqual(before);
  });

  it('never brings back a record that went on meanwhile', async () => {
    const { here } = await fresh();
    await here.drop(at, jsonFile('B-0001', [rowOf(1)]));
    const [record] = await here.records(1);
    if (!record) throw new Error('Nothing was entered');
    const command = { actor: 'test', operation: 'publish', key: 'publish-0001', hash: 'h' };
    await here.deps.store.perform<null, never>(command, {}, () =>
      accept({ records: [{ ...record, version: 2, status: 'open' }], answer: null }),
    );
    // As a run would that read the store before the record was there.
    const [there] = await here.deps.imports.enter([record]);
    expect(there).toMatchObject({ version: 2, status: 'open' });
    await here.drop('violations/imports/B-0002.jsonl', jsonFile('B-0002', [rowOf(1)]));
    expect((await here.records(1))[0]).toMatchObject({ version: 2, status: 'open' });
  });
});

describe('a file that is not believed', () => {
  const good = jsonFile('B-0001', [rowOf(1), rowOf(2)]);
  const text = good.toString();
  const forged = text.replace('浙B12345', '浙B54321');
  const rows: readonly (readonly [string, string, Buffer])[] = [
    ['forged in one character', 'file.wrong_mac', Buffer.from(forged)],
    [
      'signed with another secret',
      'file.wrong_mac',
      jsonFile('B-0001', [rowOf(1)], {}, Buffer.alloc(32, 6).toString('base64')),
    ],
    ['with a row cut out', 'file.wrong_mac', Buffer.from(text.split('\n').toSpliced(1, 1).join('\n'))],
    [
      'with a row cut out and its count put right',
      'file.wrong_mac',
      Buffer.from(text.split('\n').toSpliced(1, 1).join('\n').replace('"rows":2', '"rows":1')),
    ],
    ['with no seal', 'file.seal', Buffer.from(text.split('\n').slice(0, 3).join('\n'))],
    ['under a key that nobody registered', 'file.unknown_key', jsonFile('B-0001', [rowOf(1)], { keyId: 'bureau-9' })],
    ['under a key that every object has', 'file.unknown_key', jsonFile('B-0001', [rowOf(1)], { keyId: 'toString' })],
    [
      'with another count than it says',
      'file.wrong_count',
      jsonFile('B-0001', [`${JSON.stringify(rowOf(1))}\n${JSON.stringify(rowOf(2))}`]),
    ],
    ['under another batch number', 'file.other_batch', jsonFile('B-0009', [rowOf(1)])],
    ['of devices among the records', 'file.kind', deviceFile('B-0001', [])],
    ['without a header', 'file.header', Buffer.from('{"a":1}\n{}\n')],
    ['that is empty', 'file.empty', Buffer.alloc(0)],
    ['that is one long line', 'file.header', Buffer.alloc(20_000, 'x')],
  ];
  it.each(rows)('is refused whole: %s (%s)', async (_what, refusal, bytes) => {
    const { table, here } = await fresh();
    expect(await here.drop(at, bytes)).toMatchObject({ state: 'refused', refusal, entered: 0 });
    expect(here.counted).toEqual([['ImportsRefused', 1]]);
    expect((await everything(table)).map(({ pk }) => pk)).toEqual(['IMPORT#B-0001']);
  });

  it('is refused by its size alone, unread, at 200 MB', async () => {
    const { table, here } = await fresh();
    const receive = receiveFile(here.deps);
    const file = await receive({ key: at, size: 200_000_000, etag: 'large' });
    expect(file).toMatchObject({ state: 'refused', refusal: 'file.too_large' });
    expect(here.opened).toEqual([]);
    expect(await everything(table)).toHaveLength(1);
  });

  it('of CSV is refused for columns that nobody agreed on', async () => {
    const { here } = await fresh();
    const bytes = csvFile('B-0001', [rowOf(1, { colourOfEyes: 'blue' })]);
    const file = await here.drop('violations/imports/B-0001.csv', bytes);
    expect(file).toMatchObject({ state: 'refused', refusal: 'file.columns' });
  });

  it('gives its number free: the right file comes in later', async () => {
    const { here } = await fresh();
    await here.drop(at, Buffer.from(forged));
    expect(await here.drop(at, good)).toMatchObject({ state: 'done', entered: 2 });
  });

  it('under the number of a batch that came in is refused, noted, and changes nothing else', async () => {
    const { table, here } = await fresh();
    await here.drop(at, good);
    const before = (await everything(table)).filter(({ pk }) => !pk.startsWith('IMPORT#'));
    for (let times = 0; times < 2; times++) {
      await here.drop(at, jsonFile('B-0001', [rowOf(3)]));
      await here.drop('violations/imports/B-0001.csv', Buffer.from(forged));
    }
    const file = await here.deps.imports.find('B-0001');
    expect(file).toMatchObject({ state: 'done', entered: 2 });
    expect(file?.refusedLater.map(({ refusal }) => refusal)).toEqual(['file.batch_taken', 'file.header']);
    expect((await everything(table)).filter(({ pk }) => !pk.startsWith('IMPORT#'))).toEqual(before);
  });

  it('that is changed between believing and reading is not read', async () => {
    const { table, here } = await fresh();
    const file = await here.arrive(at, good);
    here.objects.set(at, Buffer.from(forged));
    if (!file) throw new Error('The file was not taken');
    expect(await here.run(file, new Date('2100-01-01'))).toMatchObject({ state: 'refused', refusal: 'file.changed' });
    expect(await everything(table)).toHaveLength(1);
  });
});

describe('a bad row', () => {
  const rows: readonly (readonly [string, string, object | string])[] = [
    ['of the year 1900', 'row.too_old', rowOf(2, { occurredAt: '1900-06-01T10:00:00+08:00' })],
    ['of the last day of 2003', 'row.too_old', rowOf(2, { occurredAt: '2003-12-31T23:59:59+08:00' })],
    ['that is yet to happen', 'row.in_future', rowOf(2, { occurredAt: '2026-11-20T10:00:01+08:00' })],
    ['with a negative fine', 'row.fine_negative', rowOf(2, { fineFen: -1 })],
    ['with half a fen', 'row.fine_negative', rowOf(2, { fineFen: 100.5 })],
    ['with a fine of ten digits', 'row.fine_absurd', rowOf(2, { fineFen: 1_000_000_000 })],
    ['with a fine above the national range', 'row.fine_out_of_range', rowOf(2, { fineFen: 200_01 })],
    ['with a fine below it', 'row.fine_out_of_range', rowOf(2, { fineFen: 19_99 })],
    ['of a violation that the table has not', 'row.unknown_act', rowOf(2, { key: 'flying_low' })],
    ['with neither violation nor code', 'row.no_act', rowOf(2, { key: undefined })],
    ['with a code that nobody knows', 'row.unknown_code', rowOf(2, { key: undefined, code: '9998' })],
    ['with a code that nobody could verify', 'row.unverified_code', rowOf(2, { key: undefined, code: '1240' })],
    ['with a code of another era', 'row.ambiguous_code', rowOf(2, { key: undefined, code: '1225' })],
    ['of a situation of another violation', 'row.unknown_situation', rowOf(2, { situationId: 'no_such_situation' })],
    ['with a malformed plate', 'row.plate', rowOf(2, { plate: '浙BIO345' })],
    ['with a military plate', 'row.plate', rowOf(2, { plate: '军A12345' })],
    ['with a kind of plate that is none', 'row.plate_kind', rowOf(2, { plateKind: '77' })],
    ['with a plate that is nobody’s', 'row.plate_kind', rowOf(2, { plateKind: '41' })],
    ['of an unknown unit', 'row.unit', rowOf(2, { unitId: '999999' })],
    ['outside China', 'row.place', rowOf(2, { lat: 51.5, lng: -0.1 })],
    ['with half a place', 'row.place', rowOf(2, { lng: undefined })],
    ['with half a measurement', 'row.measured', rowOf(2, { measuredValue: 88 })],
    ['with half an audit', 'row.audit', rowOf(2, { auditedAt: undefined })],
    ['audited before it happened', 'row.audit', rowOf(2, { auditedAt: '2026-11-15T09:00:00+08:00' })],
    ['with a photograph elsewhere', 'row.photo', rowOf(2, { photos: [{ name: '../x.jpg', sha256: 'a'.repeat(64) }] })],
    ['with a hash that is none', 'row.field', rowOf(2, { photos: [{ name: 'x.jpg', sha256: 'A1' }] })],
    ['without a photograph', 'row.field', rowOf(2, { photos: [] })],
    ['with a phone that is none', 'row.field', rowOf(2, { ownerPhone: '0574-1' })],
    ['with a field that nobody agreed on', 'row.unknown_field', rowOf(2, { owner: '张伟' })],
    ['that is no JSON', 'row.not_json', '{"recordId":'],
    ['that is a list', 'row.not_json', '[]'],
    ['of more than 16 kB', 'row.too_long', rowOf(2, { place: '长'.repeat(6_000) })],
    ['of megabytes', 'row.too_long', 'x'.repeat(3_000_000)],
  ];
  it.each(rows)('is reported with its number, and the good ones stay: %s', async (_what, code, row) => {
    const { here } = await fresh();
    const file = await here.drop(at, jsonFile('B-0001', [rowOf(1), row, rowOf(3)]));
    expect(file).toMatchObject({ state: 'done', entered: 2, badRows: 1, bad: [{ row: 2, code }] });
    expect(await here.records(1, 2, 3)).toHaveLength(2);
  });

  it.each([
    ['a cell too many', (line: string) => `${line},x`, 'row.not_csv'],
    ['a quote that never ends', (line: string) => `"${line}`, 'row.not_csv'],
    ['a fine in words', (line: string) => line.replace('15000', 'many'), 'row.field'],
  ])('of CSV with %s is reported too', async (_what, spoil, code) => {
    const { here } = await fresh();
    const lines = csvFile('B-0001', [rowOf(1), rowOf(2, { place: '“东渡”路口, 3 号 "南"' })])
      .toString()
      .split('\n');
    const spoilt = [...lines.slice(0, 2), spoil(lines[2] ?? ''), ...lines.slice(3, 4)].join('\n');
    const mac = createHmac('sha256', Buffer.from(bureauKey, 'base64')).update(`${spoilt}\n`).digest('hex');
    const file = await here.drop('violations/imports/B-0001.csv', Buffer.from(`${spoilt}\n#{"mac":"${mac}"}`));
    expect(file).toMatchObject({ state: 'done', entered: 1, badRows: 1, bad: [{ row: 1, code }] });
    expect((await here.records(2))[0]?.place).toBe('“东渡”路口, 3 号 "南"');
  });

  it('is counted beyond the thousand that are kept', async () => {
    const { here } = await fresh();
    const bad = Array.from({ length: 2_300 }, () => '{}');
    const file = await here.drop(at, jsonFile('B-0001', [rowOf(1), ...bad, rowOf(2)]));
    expect(file).toMatchObject({ entered: 2, badRows: 2_300 });
    expect(here.counted).toEqual([['ImportRowsRefused', 2_300]]);
    expect(file.bad.map(({ row }) => row)).toEqual(Array.from({ length: 1_000 }, (_none, at) => at + 2));
  });
});

describe('a row that says less', () => {
  it('waits for an officer where the bureau audited nothing', async () => {
    const { here } = await fresh();
    await here.drop(at, jsonFile('B-0001', [rowOf(1, { auditedBy: undefined, auditedAt: undefined })]));
    const [record] = await here.records(1);
    expect(record).toMatchObject({ status: 'entered' });
    expect(record?.audited).toBeUndefined();
  });

  it('with a code of its era alone is held against the officer’s eye', async () => {
    const { here } = await fresh();
    await here.drop(at, jsonFile('B-0001', [rowOf(1, { key: undefined, code: '1371', fineFen: undefined })]));
    expect((await here.records(1))[0]).toMatchObject({ key: 'distract_other', holds: [{ reason: 'row_unclear' }] });
  });
});

describe('a run that ends before its file', () => {
  const rows = Array.from({ length: 3_000 }, (_none, at) => rowOf(at + 1, { ownerPhone: undefined }));
  it('is gone on with where it stopped, by whoever comes next, each row once', async () => {
    const { here } = await fresh();
    const file = await here.arrive(at, jsonFile('B-0001', rows));
    if (!file) throw new Error('The file was not taken');
    const cut = await here.run(file, now);
    expect(cut).toMatchObject({ state: 'running', mark: { row: 1_000 }, entered: 1_000 });
    const [waiting] = await here.deps.imports.listRunning();
    expect(waiting?.leasedUntil).toBeUndefined();
    if (!waiting) throw new Error('Nothing waits');
    expect(await here.run(waiting, new Date('2100-01-01'))).toMatchObject({
      state: 'done',
      entered: 3_000,
      unchanged: 0,
    });
    expect(await here.deps.imports.listRunning()).toEqual([]);
  });

  it('without a word is gone on with once its lease is over, and counts its own rows as entered', async () => {
    let clock = now;
    const here = bureau(await store.table(`import${count++}`, { now: () => clock }));
    const file = await here.arrive(at, jsonFile('B-0001', rows));
    if (!file) throw new Error('The file was not taken');
    const { enter } = here.deps.imports;
    let calls = 0;
    const dying = runImport({
      ...here.deps,
      imports: {
        ...here.deps.imports,
        enter: (records) => (++calls > 15 ? Promise.reject(new Error('gone')) : enter(records)),
      },
    });
    await expect(dying(file, new Date('2100-01-01'))).rejects.toThrow('gone');
    const [left] = await here.deps.imports.listRunning();
    if (!left) throw new Error('Nothing waits');
    expect(await here.run(left, new Date('2100-01-01'))).toBe(left);
    clock = new Date(now.getTime() + 61_000);
    const done = await here.run(left, new Date('2100-01-01'));
    expect(done).toMatchObject({ state: 'done', entered: 3_000, unchanged: 0, badRows: 0 });
  });

  it('never works beside another: of two that begin at once one leaves the file alone', async () => {
    const { here } = await fresh();
    const file = await here.arrive(at, jsonFile('B-0001', rows));
    if (!file) throw new Error('The file was not taken');
    const runs = await Promise.all([here.run(file, new Date('2100-01-01')), here.run(file, new Date('2100-01-01'))]);
    expect(runs.map(({ state }) => state).sort()).toEqual(['done', 'running']);
    expect(await here.deps.imports.find('B-0001')).toMatchObject({ state: 'done', entered: 3_000, unchanged: 0 });
  });
});

it('whatever befalls a store call, the next run completes the file, each row once', async () => {
  const rows = [rowOf(1), '{}', rowOf(2)];
  const world = async () => {
    let clock = now;
    const table = await store.table(`import${count++}`, { now: () => clock, maxAttempts: 1 });
    const here = bureau(table);
    const injector = injectFaults(table.db);
    const takeIn = () => here.drop(at, jsonFile('B-0001', rows));
    const pass = () => {
      clock = new Date(clock.getTime() + 61_000);
    };
    return { here, injector, takeIn, pass };
  };
  const calm = await world();
  calm.injector.disarm();
  await calm.takeIn();
  const { calls } = calm.injector;
  expect(calls).toBeGreaterThanOrEqual(5);
  for (let position = 1; position <= calls; position++)
    for (const fault of faults) {
      const { here, injector, takeIn, pass } = await world();
      injector.arm(position, fault);
      await takeIn().catch(() => undefined);
      injector.disarm();
      pass();
      // As the queue brings the event again, or the job finds the file.
      await takeIn();
      const file = await here.deps.imports.find('B-0001');
      expect([position, fault, file]).toMatchObject([
        position,
        fault,
        { state: 'done', entered: 2, unchanged: 0, badRows: 1, bad: [{ row: 2 }] },
      ]);
      expect(await here.records(1, 2)).toMatchObject([{ version: 1 }, { version: 1 }]);
    }
});

describe('a file of devices', () => {
  const device = (over: object = {}) => ({
    deviceId: 'NB-RL-0001',
    kind: 'red_light',
    certificate: 'JD2026-0001',
    validFrom: '2026-01-01',
    validUntil: '2026-12-31',
    ...over,
  });
  const place = (batchId: string) => `violations/devices/${batchId}.jsonl`;
  it('is taken, and a newer certificate stands before an older, which is kept for records of its days', async () => {
    const { here } = await fresh();
    await here.drop(
      place('D-0001'),
      deviceFile('D-0001', [device(), device({ deviceId: 'NB-SP-0002', kind: 'speed' })]),
    );
    const newer = device({ certificate: 'JD2027-0001', validFrom: '2026-12-01', validUntil: '2027-11-30' });
    const odd = device({ validFrom: '2027-01-01' });
    const file = await here.drop(place('D-0002'), deviceFile('D-0002', [newer, device(), odd]));
    expect(file).toMatchObject({ state: 'done', entered: 1, unchanged: 1, bad: [{ row: 3, code: 'row.validity' }] });
    const [kept] = await here.devices('NB-RL-0001');
    expect(kept).toMatchObject({ version: 2, certificate: 'JD2027-0001', earlier: [{ certificate: 'JD2026-0001' }] });
    const older = device({ certificate: 'JD2025-0001', validFrom: '2025-01-01', validUntil: '2025-12-31' });
    await here.drop(place('D-0003'), deviceFile('D-0003', [older]));
    const [last] = await here.devices('NB-RL-0001');
    expect([last?.certificate, last?.earlier?.map(({ certificate }) => certificate)]).toEqual([
      'JD2027-0001',
      ['JD2026-0001', 'JD2025-0001'],
    ]);
  });
});
