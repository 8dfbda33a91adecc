import { addDays } from '@yilu/kernel/day';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import table from '../vectors/points-and-procedure.json' with { type: 'json' };
import { cycleMonths, cycleOn, fullPoints, pointsCycle } from './points-cycle.js';

it('is twelve months long and full at twelve points, as in the table', () => {
  expect(cycleMonths).toBe(table.points_rules.cycle_months);
  expect(fullPoints).toBe(table.points_rules.full);
});

it.each([
  ['2020-03-15', '2026-11-22', '2026-03-15', '2027-03-14'],
  ['2020-03-15', '2026-03-15', '2026-03-15', '2027-03-14'],
  ['2020-03-15', '2026-03-14', '2025-03-15', '2026-03-14'],
  ['2020-03-15', '2020-03-15', '2020-03-15', '2021-03-14'],
  ['2019-03-01', '2024-02-29', '2023-03-01', '2024-02-29'],
  ['2020-02-29', '2021-02-27', '2020-02-29', '2021-02-27'],
  ['2020-02-29', '2021-02-28', '2021-02-28', '2022-02-27'],
  ['2020-02-29', '2024-02-28', '2023-02-28', '2024-02-28'],
  ['2020-02-29', '2024-02-29', '2024-02-29', '2025-02-27'],
  ['2015-12-31', '2026-01-01', '2025-12-31', '2026-12-30'],
])('first licence on %s: %s lies in the cycle from %s to %s', (first, day, startsOn, endsOn) =>
  expect(cycleOn(first, day)).toMatchObject({ startsOn, endsOn }),
);

it('knows no cycle before the first licence', () =>
  expect(() => cycleOn('2020-03-15', '2020-03-14')).toThrow(RangeError));

it('leaves no day between two cycles and gives no day to both', () => {
  const days = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1980-02-29', days));
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 15_000 }), (first, later) => {
      const day = addDays(first, later);
      const cycle = cycleOn(first, day);
      expect(cycle.startsOn <= day && day <= cycle.endsOn).toBe(true);
      expect(pointsCycle(first, cycle.number + 1).startsOn).toBe(addDays(cycle.endsOn, 1));
      expect(cycleOn(first, addDays(cycle.endsOn, 1)).number).toBe(cycle.number + 1);
    }),
  );
});
