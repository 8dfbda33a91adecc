import { plateKinds } from '@yilu/kernel';
import { describe, expect, it } from 'vitest';
import table from '../vectors/points-and-procedure.json' with { type: 'json' };
import { type BindingFacts, type BindingRefusal, bindingLimits, bindingRefusals } from './self-service-binding.js';

const rule = table.online_self_service_rules.binding_non_own;
const vehicle = { plateKind: '02', commercial: false, isOwn: false } as const;
const facts: BindingFacts = {
  on: '2026-11-22',
  vehicle,
  ownerConfirmed: true,
  alreadyBound: false,
  vehiclesOfUser: 2,
  usersOfVehicle: 2,
  boundDays: ['2026-01-01', '2026-11-21', '2025-12-31', '2025-12-30'],
};

it('has the limits of the table', () => {
  expect(bindingLimits).toMatchObject({
    vehiclesPerUser: rule.vehicles_per_user,
    usersPerVehicle: rule.users_per_vehicle,
    newPerDay: rule.new_per_day,
    newPerCalendarYear: rule.new_per_calendar_year,
  });
  expect(bindingLimits.plateKinds.map((kind): string => plateKinds[kind])).toEqual(rule.vehicle_kinds);
});

describe('binding the car of somebody else', () => {
  it('is allowed within every limit', () => expect(bindingRefusals(facts)).toEqual([]));
  it('a small new-energy car too', () =>
    expect(bindingRefusals({ ...facts, vehicle: { ...vehicle, plateKind: '52' } })).toEqual([]));
  it.each<[BindingRefusal, Partial<BindingFacts>]>([
    ['own_vehicle', { vehicle: { ...vehicle, isOwn: true } }],
    ['already_bound', { alreadyBound: true }],
    ['kind_not_allowed', { vehicle: { ...vehicle, plateKind: '01' } }],
    ['commercial', { vehicle: { ...vehicle, commercial: true } }],
    ['owner_not_confirmed', { ownerConfirmed: false }],
    ['user_full', { vehiclesOfUser: 3 }],
    ['vehicle_full', { usersOfVehicle: 3 }],
    ['one_a_day', { boundDays: ['2026-11-22'] }],
    ['five_a_year', { boundDays: [1, 2, 3, 4, 5].map((month) => `2026-0${month}-01`) }],
  ])('is refused: %s', (refusal, change) => expect(bindingRefusals({ ...facts, ...change })).toEqual([refusal]));
  it('begins anew with the calendar year', () =>
    expect(
      bindingRefusals({ ...facts, on: '2027-01-01', boundDays: [1, 2, 3, 4, 5].map((month) => `2026-0${month}-01`) }),
    ).toEqual([]));
});
