import { NoHolidayData } from '@yilu/kernel/calendar';
import { describe, expect, it } from 'vitest';
import { lastDay } from './last-day.js';

describe('the last day of a period', () => {
  it('is rolled to the next working day where the holidays are known', () => {
    expect(lastDay({ from: '2026-09-18', value: 15, unit: 'calendar_day' })).toEqual({
      on: '2026-10-08',
      provisional: false,
    });
  });
  it.each([
    ['a Sunday of an unknown year', '2026-08-31', 6, 'month', '2027-02-28'],
    ['New Year’s Day', '2026-12-17', 15, 'calendar_day', '2027-01-01'],
    ['plain working days across the border', '2026-12-30', 3, 'working_day', '2027-01-04'],
  ] as const)('is the nominal and provisional one on %s', (_what, from, value, unit, on) => {
    expect(lastDay({ from, value, unit })).toEqual({ on, provisional: true });
  });
  it('needs no notice for a waiting period', () => {
    expect(lastDay({ from: '2026-12-25', value: 10, unit: 'calendar_day', roll: false }).provisional).toBe(false);
  });
  it('refuses the time before all notices', () => {
    expect(() => lastDay({ from: '1999-05-05', value: 3, unit: 'working_day' })).toThrow(NoHolidayData);
  });
});
