import { expect, it } from 'vitest';
import table from '../vectors/points-and-procedure.json' with { type: 'json' };
import { isTimeBarred } from './procedure-time-bar.js';

it.each([
  ['2024-11-22', '2026-11-22', false, false],
  ['2024-11-22', '2026-11-23', false, true],
  ['2024-02-29', '2026-02-28', false, false],
  ['2024-02-29', '2026-03-01', false, true],
  ['2021-11-22', '2026-11-22', true, false],
  ['2021-11-22', '2026-11-23', true, true],
])('an act of %s discovered on %s, grave %s: barred %s', (endedOn, discoveredOn, grave, barred) => {
  expect(table.procedure_rules.time_bar.years).toBe(2);
  expect(isTimeBarred({ endedOn, discoveredOn, grave })).toBe(barred);
});
