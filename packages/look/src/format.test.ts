import { formatFen } from '@yilu/kernel/money';
import { describe, expect, test } from 'vitest';
import {
  formatDate,
  formatDay,
  formatInstant,
  formatInstantInFull,
  formatMoney,
  formatRemaining,
  formatStopwatch,
  formatTime,
} from './format.js';

describe('dates in Asia/Shanghai', () => {
  test.each([
    ['2026-11-21T06:05:00.000Z', '11月21日 周六 14:05', 'Sat 21 Nov, 14:05'],
    ['2026-12-31T16:00:00.000Z', '1月1日 周五 00:00', 'Fri 1 Jan, 00:00'],
    ['2028-02-28T16:30:00.000Z', '2月29日 周二 00:30', 'Tue 29 Feb, 00:30'],
  ])('%s reads %s', (at, zh, en) => {
    expect(formatInstant('zh-CN', at)).toBe(zh);
    expect(formatInstant('en', at)).toBe(en);
  });
  test('a document shows the year too', () => {
    expect(formatInstantInFull('zh-CN', '2026-11-21T06:05:00.000Z')).toBe('2026年11月21日 周六 14:05');
    expect(formatInstantInFull('en', '2026-11-21T06:05:00.000Z')).toBe('Sat 21 Nov 2026, 14:05');
  });
  test('a calendar day has no hour to shift it', () => {
    expect(formatDay('zh-CN', '2026-11-21')).toBe('11月21日 周六');
    expect(formatDay('en', '2026-11-21')).toBe('Sat 21 Nov');
    expect(formatDate('zh-CN', '2031-03-05')).toBe('2031年3月5日');
    expect(formatDate('en', '2031-03-05')).toBe('5 Mar 2031');
    expect(formatTime('2026-11-21T16:05:00.000Z')).toBe('00:05');
  });
});

describe('remaining time', () => {
  const now = new Date('2026-11-21T06:00:00.000Z');
  test.each([
    ['2026-11-24T06:00:00.000Z', '还有 3 天', '3 days left'],
    ['2026-11-22T12:00:00.000Z', '还有 1 天', '1 day left'],
    ['2026-11-21T11:59:00.000Z', '还有 5 小时', '5 hours left'],
    ['2026-11-21T06:12:30.000Z', '还有 12 分钟', '12 minutes left'],
    ['2026-11-21T06:00:30.000Z', '不到 1 分钟', 'less than a minute left'],
    ['2026-11-21T06:00:00.000Z', '已到期', 'time is up'],
  ])('until %s is %s', (until, zh, en) => {
    expect(formatRemaining('zh-CN', until, now)).toBe(zh);
    expect(formatRemaining('en', until, now)).toBe(en);
  });
  test('a running clock pads its seconds', () => {
    expect(formatStopwatch(125)).toBe('2:05');
    expect(formatStopwatch(3725)).toBe('1:02:05');
    expect(formatStopwatch(-3)).toBe('0:00');
  });
});

describe('money', () => {
  test.each([
    [15000, '¥150.00'],
    [5, '¥0.05'],
    [0, '¥0.00'],
    [123456789, '¥1,234,567.89'],
    [-20000, '-¥200.00'],
  ])('%i fen is %s', (fen, shown) => {
    expect(formatMoney(fen)).toBe(shown);
    // What a phone shows and what a paper of the server says is one sum.
    expect(formatFen(fen)).toBe(shown);
  });
  test('a fraction of a fen is a fault, not a sum', () => {
    expect(() => formatMoney(1.5)).toThrow(RangeError);
  });
});
