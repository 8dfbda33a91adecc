import { describe, expect, it } from 'vitest';
import { calendarFile, calendarInstant, calendarText } from './icalendar.js';

describe('a calendar file', () => {
  it('folds long lines by octets, never within a character, and unfolds to what was written', () => {
    const summary = `SUMMARY:${'缴纳罚款𠮷最后一日'.repeat(12)}`;
    const file = calendarFile('Test', [[summary]]);
    const lines = file.split('\r\n');
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(file.replaceAll('\r\n ', '').split('\r\n')).toContain(summary);
  });

  it('begins and ends each event, and the file', () => {
    expect(calendarFile('Test', [['UID:1'], ['UID:2']]).split('\r\n')).toEqual([
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Yilu//Test//ZH', 'METHOD:PUBLISH'],
      ...['BEGIN:VEVENT', 'UID:1', 'END:VEVENT', 'BEGIN:VEVENT', 'UID:2', 'END:VEVENT'],
      ...['END:VCALENDAR', ''],
    ]);
  });

  it('escapes what separates values, and writes instants in UTC', () => {
    expect(calendarText('a,b;c\\d\ne')).toBe('a\\,b\\;c\\\\d\\ne');
    expect(calendarInstant('2026-11-20T02:00:00.000Z')).toBe('20261120T020000Z');
  });
});
