import { describe, expect, it } from 'vitest';
import table from '../vectors/points-and-procedure.json' with { type: 'json' };
import { pointsTradingFineMax, type TakenPoints, watchAlerts, watchLimits } from './nomination-watch.js';

let records = 0;
const taken = (driverId: string, vehicleId: string, change: Partial<TakenPoints> = {}): TakenPoints => ({
  recordId: `record-${++records}`,
  takenOn: '2026-06-01',
  driverId,
  vehicleId,
  ownerId: `owner of ${vehicleId}`,
  points: 3,
  ...change,
});
const today = '2026-11-22';
const kinds = (of: readonly TakenPoints[], limits = watchLimits) =>
  watchAlerts(of, today, limits).map(({ kind }) => kind);

it('begins at the numbers of the table', () => {
  const { non_own_vehicles_per_year_ge, drivers_per_plate_per_year_ge } =
    table.online_self_service_rules.suspect_point_selling;
  expect(watchLimits).toMatchObject({
    vehiclesPerDriver: non_own_vehicles_per_year_ge,
    driversPerVehicle: drivers_per_plate_per_year_ge,
  });
});

describe('a check for points trading', () => {
  it('is called for one driver with three cars of three owners, and names the records', () => {
    const three = ['A', 'B', 'C'].map((vehicle) => taken('driver', vehicle));
    expect(watchAlerts(three, today)).toEqual([
      { kind: 'vehiclesPerDriver', subjectId: 'driver', count: 3, recordIds: three.map(({ recordId }) => recordId) },
      { kind: 'ownersPerDriver', subjectId: 'driver', count: 3, recordIds: three.map(({ recordId }) => recordId) },
    ]);
  });
  it('is called for three cars of one owner as cars, not as owners', () =>
    expect(kinds(['A', 'B', 'C'].map((vehicle) => taken('driver', vehicle, { ownerId: 'firm' })))).toEqual([
      'vehiclesPerDriver',
    ]));
  it('is called for three drivers on one plate', () =>
    expect(kinds(['x', 'y', 'z'].map((driver) => taken(driver, 'A')))).toEqual(['driversPerVehicle']));
  it.each<[string, TakenPoints[]]>([
    ['two cars', [taken('driver', 'A'), taken('driver', 'B'), taken('driver', 'B')]],
    ['his own cars', ['A', 'B', 'C'].map((vehicle) => taken('driver', vehicle, { ownerId: 'driver' }))],
    [
      'what lies after the day',
      [taken('driver', 'A', { takenOn: '2026-11-23' }), taken('driver', 'B'), taken('driver', 'C')],
    ],
    ['records without points', ['A', 'B', 'C'].map((vehicle) => taken('driver', vehicle, { points: 0 }))],
    [
      'more than twelve months',
      [taken('driver', 'A', { takenOn: '2025-11-22' }), taken('driver', 'B'), taken('driver', 'C')],
    ],
  ])('is not called for %s', (_, of) => expect(kinds(of)).toEqual([]));
  it('begins where the city says', () => {
    const three = ['x', 'y', 'z'].map((driver) => taken(driver, 'A'));
    expect(kinds(three, { ...watchLimits, driversPerVehicle: 4 })).toEqual([]);
  });
});

describe('the fine for points trading', () => {
  it.each([
    ['seller', 1_000_00, 3_000_00],
    ['buyer', 20_000_00, 50_000_00],
    ['organiser', 1_000_00, 5_000_00],
    ['organiser', 50_000_00, 100_000_00],
  ] as const)('of a %s over %i fen is at most %i fen', (role, money, max) =>
    expect(pointsTradingFineMax(role, money)).toBe(max),
  );
});
