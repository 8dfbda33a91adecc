import type { PersonId, RecordId } from '@yilu/contracts';
import { accept, refuse } from '@yilu/kernel';
import { violations } from '@yilu/law/violations/table';
import { describe, expect, it } from 'vitest';
import { blockTexts } from './block-texts.js';
import { blocksFor, blockText, ledgerOf } from './blocks.js';
import type { DriverFile, PersonFile, ViolationRecord } from './files.js';
import type { CaseRuling } from './ruling.js';

const on = '2026-11-20';
const record: ViolationRecord = {
  recordId: '330203260000000001' as RecordId,
  version: 3,
  status: 'open',
  plateKind: '02',
  plate: '浙B12345',
  vehicleKind: 'car',
  lawKind: 'small_car_non_commercial',
  occurredAt: '2026-11-10T02:00:00.000Z',
  place: '中山西路与翠柏路口',
  area: '海曙',
  key: 'red_light',
  recordedBy: 'camera',
  facts: {},
  unitId: '330203',
  photos: [],
  batchId: 'b1',
  row: 1,
  rowHash: '0'.repeat(64) as ViolationRecord['rowHash'],
  enteredAt: '2026-11-11T02:00:00.000Z',
  holds: [],
  noticed: 1,
  extended: false,
  namings: [],
  pastDefences: [],
  steps: [],
};
const person: PersonFile = {
  personId: 'p1' as PersonId,
  version: 1,
  revision: 1,
  verified: true,
  provider: 'wechat',
  maskedName: '张*',
  licence: { classes: ['C1'], validUntil: '2030-01-01', firstLicensedOn: '2015-03-01', standing: 'normal' },
  vehicles: [
    {
      vehicleId: 'v1',
      plateKind: '02',
      plate: '浙B12345',
      kind: 'car',
      makeAndColour: '大众 白',
      insuredUntil: '2027-01-01',
      inspectedUntil: '2027-01-01',
      relation: 'owner',
    },
  ],
};
const licensedUntil = (validUntil: string): PersonFile => ({
  ...person,
  licence: { classes: ['C1'], firstLicensedOn: '2015-03-01', standing: 'normal', validUntil },
});
const ruling = (change: Partial<CaseRuling> = {}) =>
  accept({
    outcome: 'fine',
    fen: 150_00,
    points: 6,
    ruleId: 'usual_fine',
    key: 'red_light',
    reason: { zh: '', en: '', basis: '', basisEn: '' },
    obstacles: [],
    versions: { table: 't' },
    ...change,
  } satisfies CaseRuling);
const driver = (points: number): DriverFile => ({
  personId: person.personId,
  version: 1,
  points: [
    {
      id: 'e1',
      at: '2026-06-01T00:00:00Z',
      kind: 'decided',
      decisionId: 'd1',
      penalty: 'fine',
      points,
      fineFen: 100_00,
    },
  ],
  priors: [],
  named: [],
  taken: [],
});

describe('what keeps a record from being handled online', () => {
  it('is nothing where the owner of the car, licensed for it, handles a record of a camera', () => {
    expect(blocksFor({ record, person }, ruling(), on)).toEqual([]);
  });

  it.each([
    ['11 points and a record of 1', 11, 1, ['points_reach_12']],
    ['3 points and a record of 9', 3, 9, ['points_reach_12']],
    ['3 points and a record of 6', 3, 6, []],
    ['no points and a record of 12', 0, 12, ['points_reach_12']],
  ] as const)('is the twelfth point: %s', (_, sum, points, blocks) => {
    expect(blocksFor({ record, person, driver: driver(sum) }, ruling({ points }), on)).toEqual(blocks);
  });

  it('is counted by the licence that he has: what happened before its first day is no part of its cycles', () => {
    const since = (firstLicensedOn: string): PersonFile => ({
      ...person,
      licence: { classes: ['C1'], validUntil: '2030-01-01', firstLicensedOn, standing: 'normal' },
    });
    const files = { record, person: since('2026-07-01'), driver: driver(11) };
    expect(blocksFor(files, ruling({ points: 6 }), on)).toEqual([]);
    expect(ledgerOf({ person: since('2026-12-01'), driver: driver(11) }, on)).toBeUndefined();
  });

  it('is an act that was discovered after two years, or after five where it led to an accident', () => {
    const auditedOn = (day: string, accident = false): ViolationRecord => ({
      ...record,
      facts: { accident },
      audited: { at: `${day}T02:00:00.000Z`, by: '033002', badge: '033002' },
    });
    expect(blocksFor({ record: auditedOn('2028-11-10'), person }, ruling(), on)).toEqual([]);
    expect(blocksFor({ record: auditedOn('2028-11-11'), person }, ruling(), on)).toEqual(['time_barred']);
    expect(blocksFor({ record: auditedOn('2028-11-11', true), person }, ruling(), on)).toEqual([]);
  });

  it('is told all at once', () => {
    const { licence: _none, ...unlicensed } = person;
    const bare: PersonFile = { ...unlicensed, verified: false, vehicles: [] };
    expect(
      blocksFor({ record: { ...record, recordedBy: 'officer' }, person: bare }, ruling({ fen: 200_01 }), on),
    ).toEqual(['person_unverified', 'not_by_camera', 'not_simple', 'vehicle_not_bound', 'licence_missing']);
  });

  it('is a scored record from before the binding, and one of the very day of an undated binding', () => {
    const bound = (boundOn?: string): PersonFile => ({
      ...person,
      vehicles: person.vehicles.map((one) => ({ ...one, relation: 'driver' as const, boundOn })),
    });
    expect(blocksFor({ record, person: bound('2026-11-09') }, ruling(), on)).toEqual([]);
    expect(blocksFor({ record, person: bound('2026-11-10') }, ruling(), on)).toEqual(['scored_before_binding']);
    expect(blocksFor({ record, person: bound() }, ruling(), on)).toEqual(['scored_before_binding']);
    expect(blocksFor({ record, person: bound() }, ruling({ points: 0 }), on)).toEqual([]);
  });

  it('is another driver, asked or agreed; who agreed may handle it without any tie to the car', () => {
    const named = (state: 'offered' | 'accepted', driverId: string): ViolationRecord => ({
      ...record,
      namings: [{ driverId: driverId as PersonId, provider: 'wechat', maskedDriver: '李*', state, offeredOn: on }],
    });
    expect(blocksFor({ record: named('offered', 'p2'), person }, ruling(), on)).toEqual(['driver_asked']);
    expect(blocksFor({ record: named('accepted', 'p2'), person }, ruling(), on)).toEqual(['driver_accepted']);
    expect(blocksFor({ record: named('accepted', 'p1'), person: { ...person, vehicles: [] } }, ruling(), on)).toEqual(
      [],
    );
  });

  it('is a licence that ended, or that twelve points hold', () => {
    const overdue = licensedUntil('2026-11-19');
    expect(blocksFor({ record, person: overdue }, ruling(), on)).toEqual(['licence_overdue']);
    expect(blocksFor({ record, person, driver: driver(12) }, ruling({ points: 0 }), on)).toEqual([
      'points_reach_12',
      'licence_held',
    ]);
  });

  it('is every row of the table that is no matter for a phone, however mild its result', () => {
    for (const row of violations.filter(({ onlineSelfService }) => !onlineSelfService))
      expect(
        blocksFor(
          { record: { ...record, key: row.key }, person },
          ruling({ fen: 0, points: 0, outcome: 'warning' }),
          on,
        ),
        row.key,
      ).not.toEqual([]);
  });

  it('is a result that the rules leave to an officer', () => {
    expect(blocksFor({ record, person }, refuse('ruling.officer_sets_sum'), on)).toEqual(['ruling.officer_sets_sum']);
  });

  it('has words and an article in both languages', () => {
    for (const block of Object.keys(blockTexts) as (keyof typeof blockTexts)[]) {
      const { zh, en, basis } = blockText(block);
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toMatch(/\p{Script=Han}/u);
      expect([basis.zh, basis.en].every(Boolean)).toBe(true);
    }
  });
});
