import { describe, expect, it } from 'vitest';
import { createCalendar, type DayUnit, type Holidays, NoHolidayData } from './calendar.js';
import { dayUnits, type Instrument, unitOf } from './day-units.js';
import deadlineTable from './vectors/deadlines.json' with { type: 'json' };
import vectors from './vectors/identity-vectors.json' with { type: 'json' };
import { chinaCalendar, dueOn, isWorkingDay, workingDaysKnownUntil } from './working-days.js';

const { holidays, makeup_workdays } = vectors.calendar.holiday_table;
// The vectors say of their own table that it is all there is: so it speaks for both years that they touch.
const tableOfVectors: Holidays = {
  hasYear: (year) => year === 2026 || year === 2027,
  knownUntil: '2027-12-31',
  isRestDay: (day) => holidays.includes(day),
  isMakeUpWorkday: (day) => makeup_workdays.includes(day),
};

describe('counts every vector to its due day', () => {
  const calendar = createCalendar(tableOfVectors);
  it.each(vectors.calendar.vectors)('$rule from $start: $due', ({ start, unit, value, due, rule }) => {
    const period = { from: start, value, unit: unit as DayUnit, roll: !rule.includes('wait') };
    expect(calendar.dueOn(period)).toBe(due);
  });
});

describe('counts by the real notices as by the table of the vectors', () => {
  // The vectors' table is a part of 2026: it has not the Mid-Autumn holiday of 25 September.
  const within2026 = vectors.calendar.vectors.filter(({ due, start }) => due < '2027' && start !== '2026-09-21');
  it.each(within2026)('$rule from $start: $due', ({ start, unit, value, due, rule }) => {
    expect(dueOn({ from: start, value, unit: unit as DayUnit, roll: !rule.includes('wait') })).toBe(due);
  });
  it('knows that 25 September 2026 is Mid-Autumn, so that five working days end a day later', () => {
    expect(dueOn({ from: '2026-09-21', value: 5, unit: 'working_day' })).toBe('2026-09-29');
  });
});

describe('a year without a notice', () => {
  it('says until when the data reaches', () => expect(workingDaysKnownUntil).toBe('2026-12-31'));
  it.each([
    ['a day in it', () => isWorkingDay('2027-01-04')],
    ['a count that enters it', () => dueOn({ from: '2026-12-30', value: 3, unit: 'working_day' })],
    ['an end that might have to move in it', () => dueOn({ from: '2026-08-31', value: 6, unit: 'month' })],
    ['a day before the data begins', () => isWorkingDay('1999-05-05')],
  ])('refuses %s instead of taking it for plain weekdays', (_what, count) => {
    expect(count).toThrow(NoHolidayData);
  });
  it('names the day and the end of the data', () => {
    expect(() => isWorkingDay('2027-01-04')).toThrow(/2027-01-04: working days are known until 2026-12-31/);
  });
  it('needs no notice for a waiting period, which is not moved', () => {
    expect(dueOn({ from: '2026-12-25', value: 10, unit: 'calendar_day', roll: false })).toBe('2027-01-04');
  });
});

describe('the real notices of 2025 and 2026', () => {
  it.each([
    ['2025-01-26', true, 'make-up Sunday before Spring Festival'],
    ['2025-01-28', false, 'New Year’s Eve'],
    ['2025-10-08', false, 'last day of the long National Day holiday'],
    ['2025-10-11', true, 'make-up Saturday'],
    ['2026-02-14', true, 'make-up Saturday'],
    ['2026-02-23', false, 'last day of Spring Festival'],
    ['2026-06-19', false, 'Dragon Boat Festival on a Friday'],
    ['2026-11-21', false, 'plain Saturday'],
    ['2026-11-23', true, 'plain Monday'],
  ])('%s is a working day: %s (%s)', (day, expected) => expect(isWorkingDay(day)).toBe(expected));
});

describe('months and years', () => {
  it.each([
    ['2026-01-31', 1, 'month', '2026-02-28'],
    ['2023-02-28', 1, 'year', '2024-02-28'],
    ['2024-02-29', 1, 'year', '2025-02-28'],
    ['2026-03-31', 3, 'month', '2026-06-30'],
  ] as const)('%s and %i %s end on %s', (from, value, unit, due) => {
    expect(chinaCalendar.dueOn({ from, value, unit, roll: false })).toBe(due);
  });
  it.each([-1, 1.5, Number.NaN])('refuse a length of %d', (value) => {
    expect(() => dueOn({ from: '2026-01-01', value, unit: 'month' })).toThrow(RangeError);
  });
});

describe('unitOf', () => {
  // 信访 and local rules write their unit into the text; the rest follows from the regulation's own definition.
  const rows = deadlineTable.deadlines.flatMap((row) => {
    const instrument = /^(\w+) arts?/.exec(row.basis)?.[1] ?? '';
    const counted = row.unit === 'working_day' || row.unit === 'calendar_day';
    return counted && instrument in dayUnits && instrument !== 'PET'
      ? [{ ...row, instrument: instrument as Instrument }]
      : [];
  });
  it('is asked about nearly all of the table', () => expect(rows.length).toBeGreaterThan(45));
  it.each(rows)('$id: $value days of $instrument are $unit', ({ instrument, value, unit }) => {
    expect(unitOf(instrument, value)).toBe(unit);
  });

  const chinese = ['一日', '二日', '三日', '五日', '七日', '十日', '十五日'];
  const numbers = [1, 2, 3, 5, 7, 10, 15];
  const named: Record<string, Instrument> = {
    行政处罚法: 'APL',
    '违法行为处理程序规定 D157': 'D157',
    '事故处理程序规定 D146': 'D146',
    '记分管理办法 D163': 'D163',
    '驾驶证规定 D172': 'D172',
    '机动车登记规定 D164': 'D164',
    行政复议法: 'ARL',
    信访工作条例: 'PET',
  };
  const definitions: readonly { instrument: string; working: readonly string[] }[] = vectors.calendar.day_units;
  it.each(definitions)('$instrument counts working days as its own article says', (row) => {
    const instrument = named[row.instrument];
    const working: readonly number[] = instrument ? dayUnits[instrument].working : [-1];
    expect(working).toEqual(numbers.filter((_number, at) => row.working.includes(chinese[at] ?? '')));
  });
});
