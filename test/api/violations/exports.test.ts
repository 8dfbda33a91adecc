import { DefenceId, RecordId } from '@yilu/contracts';
import type { Defence } from '@yilu/violations/domain/files';
import type { RecordsPaper } from '@yilu/violations/domain/papers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Store, startStore } from '../../fixtures/store.js';
import {
  car,
  documents,
  names,
  otherCar,
  personChanged,
  personOf,
  vault,
  vehicleOf,
} from '../../fixtures/violations-people.js';
import { decisionOf, type ViolationsTown, violationsTown } from '../../fixtures/violations-town.js';

const start = new Date('2026-11-20T02:00:00.000Z');
const ids = Array.from({ length: 5 }, (_, n) => RecordId.parse(`33020300000${n + 1}`));
const [first, second, third, fourth] = ids as [RecordId, RecordId, RecordId, RecordId];
const statement = '那天我的车在修理厂，不可能在那里。';

let store: Store;
let here: ViolationsTown;
let count = 0;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  here = await violationsTown(await store.table(`violations-export-${count++}`, { now: () => start }));
});

async function defenceOf(who: 'owner' | 'other'): Promise<Defence> {
  const defenceId = DefenceId.parse(`7d9c5d74-9b5b-4e33-8c77-b03b5b2d8e3${who.length}`);
  return {
    ...car,
    defenceId,
    version: 1,
    number: 'S1',
    personId: personOf(who),
    provider: 'wechat',
    recordIds: [first],
    circumstance: 'cloned_plate',
    statement: await vault.seal('defence', defenceId, statement),
    documents: [],
    round: 1,
    state: 'assigned',
    filedAt: start.toISOString(),
    answerBy: { on: '2026-11-27', provisional: false },
    assignedTo: { officerId: 'officer-secret', name: '王警官' },
    questions: [],
    decided: [],
    deviceIds: [],
    steps: [],
  };
}

describe('the export of one’s own data', () => {
  /** Every page after the other, as the phone fetches them. */
  async function whole(who: 'owner' | 'driver' | 'stranger', limit = 2) {
    const rows: { kind: string; data: Record<string, unknown> }[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const query = `?limit=${limit}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`;
      const { status, body } = await here.get(who, `/violations/me/export${query}`);
      expect([status, body.context]).toEqual([200, 'violations']);
      rows.push(...body.records);
      cursor = body.nextCursor;
    } while (cursor && pages++ < 50);
    return rows;
  }
  const kinds = (rows: readonly { kind: string }[]) =>
    [...new Set(rows.map(({ kind }) => kind))].map((kind) => [kind, rows.filter((one) => one.kind === kind).length]);

  it('holds person, points, decisions, defences in his own words, and the records of every car of his', async () => {
    const garage = [await vehicleOf('owner', car), await vehicleOf('owner', { plate: '浙BD12345', plateKind: '52' })];
    await here.follow(await personChanged('owner', start, { revision: 2, vehicles: garage }));
    for (const recordId of [first, second, third]) await here.publish({ recordId });
    await here.publish({ recordId: fourth, plate: '浙BD12345', plateKind: '52' });
    await here.publish({ recordId: RecordId.parse('330203000009'), status: 'held' });
    await here.put({
      decisions: [decisionOf(start)],
      defences: [await defenceOf('owner')],
      drivers: [{ personId: personOf('owner'), version: 1, points: [], priors: [], named: [], taken: [] }],
    });
    const rows = await whole('owner');
    expect(kinds(rows)).toEqual([
      ['person', 1],
      ['driver', 1],
      ['decision', 1],
      ['defence', 1],
      ['record', 4],
    ]);
    expect(rows[0]?.data).toMatchObject({ name: names.owner, documentNumber: documents.owner });
    expect(JSON.stringify(rows)).toContain(statement);
    for (const secret of ['v1.', 'officer-secret', '330203000009']) expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('holds nothing of anybody else, not even of the car that he drives by consent', async () => {
    await here.publish({ recordId: first });
    await here.put({ decisions: [decisionOf(start)], defences: [await defenceOf('owner')] });
    expect(kinds(await whole('driver'))).toEqual([['person', 1]]);
    expect(kinds(await whole('stranger'))).toEqual([['person', 1]]);
  });

  it('begins anew on a cursor that it did not make', async () => {
    for (const cursor of ['nonsense', 'records:99', 'records:-1', 'records:x.y', 'decisions:e30'])
      expect((await here.get('owner', `/violations/me/export?cursor=${cursor}`)).status).toBe(200);
  });
});

describe('the file for a spreadsheet', () => {
  const lines = (text: string) => text.trim().split('\r\n');

  it('has the records of his cars and what was decided about him in others, newest first', async () => {
    await here.publish({ recordId: first, occurredAt: '2026-11-01T01:00:00.000Z', place: '中山西路, "东"口' });
    await here.publish({ recordId: second, occurredAt: '2026-11-03T16:30:00.000Z', status: 'settled' });
    const decision = decisionOf(start, { ...otherCar, recordId: third });
    await here.publish({
      ...otherCar,
      recordId: third,
      occurredAt: '2026-11-02T01:00:00.000Z',
      status: 'decided',
      decision,
    });
    await here.publish({ ...otherCar, recordId: fourth });
    await here.put({ decisions: [decision] });
    const [header, ...rows] = lines((await here.get('owner', '/violations/export.csv')).text);
    expect(header).toContain('记录编号,号牌,违法时间');
    expect(rows.map((row) => row.split(',')[0])).toEqual([second, third, first].map((id) => `No. ${id}`));
    expect(rows[0]).toContain('2026-11-04 00:30');
    expect(rows[1]).toContain(`No. ${decision.number},罚款,150.00,6,2026-12-05`);
    expect(rows[2]).toContain('"中山西路, ""东""口"');
  });

  it('speaks English where it is asked for', async () => {
    await here.publish({ recordId: first });
    const [header, row] = lines((await here.get('owner', '/violations/export.csv?lang=en')).text);
    expect(header).toContain('Record,Plate,Time');
    expect(row).toContain(',open,');
  });

  it('runs nothing that is written in it', async () => {
    for (const [n, place] of ['=1+1', '+1', '-1', '@SUM(A1)'].entries())
      await here.publish({ recordId: RecordId.parse(`33020300001${n}`), place });
    const rows = lines((await here.get('owner', '/violations/export.csv')).text).slice(1);
    for (const row of rows) expect(row).toMatch(/,'[=+\-@]/);
  });
});

it('prints the same lines on paper', async () => {
  const papers: RecordsPaper[] = [];
  const records = async (paper: RecordsPaper) => {
    papers.push(paper);
    return new TextEncoder().encode('%PDF-');
  };
  const table = await store.table(`violations-export-${count++}`, { now: () => start });
  here = await violationsTown(table, { papers: { ...here.deps.papers, records } });
  await here.publish({ recordId: first });
  const { status, text } = await here.get('owner', '/violations/export.pdf?lang=en');
  expect([status, text]).toEqual([200, '%PDF-']);
  expect(papers.map(({ lines, madeAt }) => [lines[0]?.slice(0, 2), madeAt])).toEqual([
    [[`No. ${first}`, car.plate], start],
  ]);
});

it.each(['/violations/me/export', '/violations/export.csv', '/violations/export.pdf'])(
  '%s answers 401 without a token and 403 to an officer',
  async (path) => {
    expect((await here.get(undefined, path)).status).toBe(401);
    expect((await here.get('admin', path)).status).toBe(403);
  },
);
