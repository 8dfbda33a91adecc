import { describe, expect, it } from 'vitest';
import table from '../vectors/points-and-procedure.json' with { type: 'json' };
import { type HandlerFacts, type RecordFacts, selfServiceBlocked } from './self-service.js';
import { type SelfServiceBlock, selfServiceBlocks } from './self-service-blocks.js';
import { classesForPlate, licenceCovers } from './self-service-classes.js';
import { violations } from './table.js';

const record: RecordFacts = {
  recordedBy: 'camera',
  occurredOn: '2026-11-10',
  penalty: { fineFen: 150_00 },
  points: 3,
  underObjection: false,
  vehicleClasses: ['C1'],
};
const handler: HandlerFacts = { sum: 0, licence: { standing: 'normal', classes: ['C1'] }, vehicle: { tie: 'own' } };
const blocked = (points: number, sum: number) => selfServiceBlocked({ ...record, points }, { ...handler, sum });

describe('handling online', () => {
  it('is allowed when every rule allows it', () => expect(selfServiceBlocked(record, handler)).toEqual([]));

  it('11 points + 1-point case blocked online', () => {
    expect(blocked(1, 11)).toEqual(['points_reach_12']);
    expect(blocked(1, 10)).toEqual([]);
  });
  it('9-point case blocked at 3 current points', () => {
    expect(blocked(9, 3)).toEqual(['points_reach_12']);
    expect(blocked(9, 2)).toEqual([]);
  });
  it('12-point row never online', () => {
    const grave = violations.filter(({ points }) => points.value === 12);
    expect(grave.length).toBeGreaterThan(0);
    for (const row of grave) {
      expect(row.onlineSelfService).toBe(false);
      expect(blocked(row.points.value ?? 12, 0)).toContain('points_reach_12');
    }
  });
  it('at 12 points even a record without points waits', () => expect(blocked(0, 12)).toEqual(['points_reach_12']));
  it.each(
    violations
      .filter((row) => row.onlineSelfService && row.points.value !== undefined)
      .map((row) => [row.key, row] as const),
  )('agrees with the table that %s may be handled online', (_, row) =>
    expect(
      selfServiceBlocked(
        { ...record, points: row.points.value, penalty: { fineFen: row.range?.minFen ?? 0 } },
        handler,
      ),
    ).toEqual([]),
  );

  it.each<[SelfServiceBlock, Partial<RecordFacts>, Partial<HandlerFacts>]>([
    ['not_by_camera', { recordedBy: 'officer' }, {}],
    ['not_simple', { penalty: { fineFen: 200_01 } }, {}],
    ['not_simple', { procedure: 'general' }, {}],
    ['licence_or_custody', { penalty: { fineFen: 100_00, licence: 'suspension' } }, {}],
    ['licence_or_custody', { penalty: { fineFen: 100_00, custody: true } }, {}],
    ['points_unclear', { points: undefined }, {}],
    ['vehicle_not_bound', {}, { vehicle: { tie: 'none' } }],
    ['scored_before_binding', {}, { vehicle: { tie: 'bound', boundOn: '2026-11-11' } }],
    ['scored_before_binding', {}, { vehicle: { tie: 'bound', boundOn: '2026-11-10' } }],
    ['licence_held', {}, { licence: { standing: 'held', classes: ['C1'] } }],
    ['licence_suspended', {}, { licence: { standing: 'suspended', classes: ['C1'] } }],
    ['licence_stopped', {}, { licence: { standing: 'stopped', classes: ['C1'] } }],
    ['licence_overdue', {}, { licence: { standing: 'overdue', classes: ['C1'] } }],
    ['licence_revoked', {}, { licence: { standing: 'revoked', classes: ['C1'] } }],
    ['licence_disputed', {}, { licence: { standing: 'disputed', classes: ['C1'] } }],
    ['class_outside', { vehicleClasses: ['B2'] }, {}],
    ['under_objection', { underObjection: true }, {}],
  ])('is blocked: %s', (block, recordChange, handlerChange) =>
    expect(selfServiceBlocked({ ...record, ...recordChange }, { ...handler, ...handlerChange })).toEqual([block]),
  );
  it('is blocked without a licence on file', () => {
    const { licence: _, ...rest } = handler;
    expect(selfServiceBlocked(record, rest)).toEqual(['licence_missing']);
  });

  it.each<[string, Partial<RecordFacts>, HandlerFacts['vehicle']]>([
    ['a fine of exactly 200', { penalty: { fineFen: 200_00 } }, { tie: 'own' }],
    ['a warning', { penalty: { fineFen: 0 }, points: 0 }, { tie: 'own' }],
    ['a scored record from after the binding day', {}, { tie: 'bound', boundOn: '2026-11-09' }],
    ['a record without points from before the binding', { points: 0 }, { tie: 'bound', boundOn: '2026-11-20' }],
    ['the driver whom the owner named', {}, { tie: 'named' }],
  ])('is allowed: %s', (_, change, vehicle) =>
    expect(selfServiceBlocked({ ...record, ...change }, { ...handler, vehicle })).toEqual([]),
  );

  it('tells every reason at once, each in both languages with its article', () => {
    const all = selfServiceBlocked(
      { ...record, recordedBy: 'officer', underObjection: true },
      { ...handler, sum: 11, vehicle: { tie: 'none' } },
    );
    expect(all).toEqual(['not_by_camera', 'under_objection', 'points_reach_12', 'vehicle_not_bound']);
    for (const text of Object.values(selfServiceBlocks))
      for (const words of Object.values(text)) expect(words.length).toBeGreaterThan(0);
  });
  it('has a reason for every line of the table', () => {
    const lines: Readonly<Record<string, readonly SelfServiceBlock[]>> = {
      'points would reach 12': ['points_reach_12'],
      'fine > 200 or general procedure': ['not_simple'],
      '暂扣/吊销/拘留': ['licence_or_custody'],
      'licence detained, suspended, overdue or in dispute': [
        'licence_held',
        'licence_suspended',
        'licence_overdue',
        'licence_disputed',
      ],
      'case under objection': ['under_objection'],
      'vehicle class outside licence class': ['class_outside'],
    };
    expect(Object.keys(lines)).toEqual(table.online_self_service_rules.blocked_if);
    for (const block of Object.values(lines).flat()) expect(selfServiceBlocks).toHaveProperty(block);
  });
});

describe('a licence covers', () => {
  it.each([
    ['A1', 'C1', true],
    ['A1', 'A2', false],
    ['A2', 'C6', true],
    ['A2', 'A1', false],
    ['B1', 'M', true],
    ['A3', 'M', false],
    ['B2', 'C4', true],
    ['B2', 'B1', false],
    ['C1', 'C2', true],
    ['C1', 'C5', false],
    ['C2', 'C1', false],
    ['D', 'F', true],
    ['F', 'E', false],
    ['C1', 'E', false],
  ] as const)('%s, a vehicle of %s: %s', (held, wanted, covers) =>
    expect(licenceCovers([held], [wanted])).toBe(covers),
  );
  it('a small car by any class that drives one, automatic ones too', () => {
    expect(licenceCovers(['C2'], classesForPlate('02'))).toBe(true);
    expect(licenceCovers(['C2'], classesForPlate('01'))).toBe(false);
    expect(licenceCovers(['E'], classesForPlate('52'))).toBe(false);
  });
  it('nothing that the plate alone does not say, and nothing by an unknown class', () => {
    expect(licenceCovers(['A1'], classesForPlate('15'))).toBe(false);
    expect(licenceCovers(['toString'], ['C1'])).toBe(false);
  });
});
