import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dayOf, endOfDay, shanghaiHour, startOfDay, weekdayOf } from './day.js';

describe('days in Shanghai', () => {
  it('begin at 16:00 UTC of the day before', () => {
    expect(dayOf(new Date('2026-11-21T15:59:59.999Z'))).toBe('2026-11-21');
    expect(dayOf(new Date('2026-11-21T16:00:00.000Z'))).toBe('2026-11-22');
  });
  it('end at 24:00, which is the next day’s start', () => {
    expect(endOfDay('2026-11-21')).toEqual(startOfDay('2026-11-22'));
    expect(endOfDay('2026-11-21').toISOString()).toBe('2026-11-21T16:00:00.000Z');
  });
  it('have hours of their own', () => expect(shanghaiHour(new Date('2026-11-21T16:30:00Z'))).toBe(0));
  it('step over months, years and leap days', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
  });
  it('know their weekday, Sunday being the seventh', () => {
    expect([weekdayOf('2026-11-22'), weekdayOf('2026-11-23')]).toEqual([7, 1]);
  });
  it.each(['2026-02-30', '2026-13-01', '20261121', '2026-11-21T00:00:00Z', ''])('refuse %s', (day) => {
    expect(() => addDays(day, 1)).toThrow(RangeError);
  });
});
