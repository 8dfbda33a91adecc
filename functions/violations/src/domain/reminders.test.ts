import { describe, expect, it } from 'vitest';
import type { PersonFile } from './files.js';
import { nextReminder, remindersDue } from './reminders.js';

const car = (over: object = {}): PersonFile['vehicles'][number] => ({
  vehicleId: 'v',
  plate: '浙B12345',
  plateKind: '02',
  kind: 'car',
  makeAndColour: '白色轿车',
  insuredUntil: '2099-12-31',
  inspectedUntil: '2027-03-31',
  relation: 'owner',
  ...over,
});
const of = (over: object) => ({ vehicles: [car(over)] });

describe('an inspection that ends on 31 March', () => {
  it.each([
    ['2026-12-31', 90],
    ['2027-03-01', 30],
    ['2027-03-24', 7],
  ])('is told of on %s, %d days before', (today, days) => {
    const yesterday = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10);
    expect(remindersDue(of({}), yesterday, today)).toEqual([
      { kind: 'inspection', maskedPlate: '浙B·1***5', on: '2027-03-31', days },
    ]);
    expect(remindersDue(of({}), today, today)).toEqual([]);
    expect(nextReminder(of({}), yesterday)).toBe(today);
  });

  it('is told of once where several days were missed, with the days that are left, and not when it is over', () => {
    expect(remindersDue(of({}), '2026-12-01', '2027-03-29')).toMatchObject([{ days: 2 }]);
    expect(remindersDue(of({}), '2026-12-01', '2027-03-31')).toMatchObject([{ days: 0 }]);
    expect(remindersDue(of({}), '2026-12-01', '2027-04-01')).toEqual([]);
  });

  it('is none of whoever drives the car by consent', () => {
    expect(remindersDue(of({ relation: 'driver' }), '2026-12-30', '2026-12-31')).toEqual([]);
    expect(nextReminder(of({ relation: 'driver', insuredUntil: '2027-01-01' }), '2026-01-01')).toBeUndefined();
  });
});

it('knows of no next day once everything is behind', () => {
  expect(
    nextReminder({ vehicles: [car({ insuredUntil: '2026-01-01', inspectedUntil: '2026-01-01' })] }, '2026-06-01'),
  ).toBe(undefined);
});
